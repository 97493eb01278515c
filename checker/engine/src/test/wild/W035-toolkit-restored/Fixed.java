import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;

/** Each stream has a list of tools of its own. */
class Fixed {
  interface ChatModel {
    String chat(String prompt, List<String> tools);
  }

  @AgentRole("assistant")
  static class Adapter {
    private final List<String> tools = List.of("search");
    private final ChatModel model;

    Adapter(ChatModel model) {
      this.model = model;
    }

    String stream(String prompt, List<String> more) {
      List<String> all = new ArrayList<>(tools);
      all.addAll(more);
      return model.chat(prompt, List.copyOf(all));
    }
  }
}

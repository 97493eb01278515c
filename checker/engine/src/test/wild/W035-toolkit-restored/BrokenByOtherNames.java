import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;

/**
 * the same, where the toolkit has methods of other names
 *
 * @see <a href="https://github.com/agentscope-ai/agentscope-java/issues/2459">agentscope-ai/agentscope-java#2459</a>
 */
class BrokenByOtherNames {
  interface ChatModel {
    String chat(String prompt, List<String> tools);
  }

  static class Toolkit {
    private volatile List<String> tools = List.of();

    List<String> tools() {
      return tools;
    }

    void use(List<String> next) {
      tools = List.copyOf(next);
    }
  }

  @AgentRole("assistant")
  static class Adapter {
    private final Toolkit toolkit = new Toolkit();
    private final ChatModel model;

    Adapter(ChatModel model) {
      this.model = model;
    }

    String stream(String prompt, List<String> more) {
      List<String> saved = toolkit.tools();
      List<String> all = new ArrayList<>(saved);
      all.addAll(more);
      toolkit.use(all);
      try {
        return model.chat(prompt, toolkit.tools());
      } finally {
        toolkit.use(saved); // want "before `ChatModel.chat` was asked"
      }
    }
  }
}

import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;

/**
 * overlapping streams put their tools into one toolkit, and restore over each other
 *
 * @see <a href="https://github.com/agentscope-ai/agentscope-java/issues/2459">agentscope-ai/agentscope-java#2459</a>
 */
class Broken {
  interface ChatModel {
    String chat(String prompt, List<String> tools);
  }

  static class Toolkit {
    private volatile List<String> tools = List.of();

    List<String> getTools() {
      return tools;
    }

    void setTools(List<String> next) {
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
      List<String> saved = toolkit.getTools();
      List<String> all = new ArrayList<>(saved);
      all.addAll(more);
      toolkit.setTools(all);
      try {
        return model.chat(prompt, toolkit.getTools());
      } finally {
        toolkit.setTools(saved); // want "before `ChatModel.chat` was asked"
      }
    }
  }
}

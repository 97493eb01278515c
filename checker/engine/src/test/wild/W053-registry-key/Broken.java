import dev.baton.annotation.AgentRole;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * memory that is private to an agent is found by its label alone, so the second agent gets the first one's
 *
 * @see <a href="https://github.com/nouamanecodes/lettactl/issues/128">nouamanecodes/lettactl#128</a>
 */
class Broken {
  static class Registry {
    private final Map<String, StringBuffer> blocks = new ConcurrentHashMap<>();

    StringBuffer block(String label, String agent) {
      return blocks.computeIfAbsent(label, key -> new StringBuffer()); // missed: the agent is a value here and no role, and no rule asks whether a key names its owner
    }
  }

  @AgentRole("sales")
  static class Sales {
    void note(Registry registry, String text) {
      registry.block("notes", "sales").append(text);
    }
  }

  @AgentRole("support")
  static class Support {
    void note(Registry registry, String text) {
      registry.block("notes", "support").append(text);
    }
  }
}

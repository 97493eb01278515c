import dev.baton.annotation.AgentRole;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The key names the agent too. */
class Fixed {
  record Key(String agent, String label) {}

  static class Registry {
    private final Map<Key, StringBuffer> blocks = new ConcurrentHashMap<>();

    StringBuffer block(String label, String agent) {
      return blocks.computeIfAbsent(new Key(agent, label), key -> new StringBuffer());
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

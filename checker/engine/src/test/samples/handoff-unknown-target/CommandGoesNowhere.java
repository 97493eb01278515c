import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Command;
import java.util.Map;

class CommandGoesNowhere {
  @AgentRole("publisher")
  static class Publisher {
    void publish(String draft) {}
  }

  Command next() {
    return new Command(Map.of("draft", "text"), "publish"); // want "work is handed to `publish`, which no role is called"
  }
}

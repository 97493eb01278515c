import dev.baton.annotation.AgentRole;
import dev.baton.annotation.SharedRead;
import java.util.HashMap;
import java.util.Map;

class Glossary {
  @SharedRead final Map<String, String> words = new HashMap<>();

  Glossary() {
    words.put("baton", "what is passed on");
    fill();
  }

  private void fill() {
    words.put("agent", "who runs");
  }

  @AgentRole("writer")
  void late() {
    words.put("late", "!"); // want "`writer` writes `words`, which is read-only"
  }
}

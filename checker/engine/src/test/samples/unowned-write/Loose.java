import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.OwnedBy;

class Loose {
  @OwnedBy("writer") String draft = "";

  @AgentRole("writer")
  void write() {
    draft = trimmed();
    set("x");
  }

  private String trimmed() {
    return draft.trim();
  }

  private void set(String text) {
    draft = text;
  }

  @Coordinator
  void start() {
    draft = "start";
  }

  void loose() {
    draft = "who am i"; // want "code that runs as no role writes `draft`"
  }
}

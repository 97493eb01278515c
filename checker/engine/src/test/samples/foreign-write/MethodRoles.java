import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.OwnedBy;

/** A role on a method is an entry point; its neighbours run as whoever calls them. */
class MethodRoles {
  @OwnedBy("writer") private String draft = "";
  @OwnedBy("writer") private int round;

  @AgentRole("writer")
  void write() {
    set("text");
    round++;
  }

  @AgentRole("reviewer")
  void review() {
    set("mine");
    write();
    Runnable later = () -> round = 0; // want "`reviewer` writes `round`"
    later.run();
  }

  private void set(String text) {
    draft = text; // want "`reviewer` writes `draft`"
  }

  @Coordinator
  void start() {
    set("");
    write();
    review();
  }
}

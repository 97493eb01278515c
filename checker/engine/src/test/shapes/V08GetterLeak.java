import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** The referent, through a getter that gives the live object. */
class V08GetterLeak {
  static class State {
    @OwnedBy("writer") private final List<String> notes = new ArrayList<>();

    List<String> notes() {
      return notes;
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      state.notes().add("mine"); // want "`reviewer` writes `notes`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}

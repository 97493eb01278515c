import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** The referent, through a local that is the same object. */
class V07Alias {
  static class State {
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      List<String> mine = state.notes;
      List<String> same = mine;
      same.add("mine"); // want "`reviewer` writes `notes`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}

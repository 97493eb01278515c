import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** Another agent reads. */
class O04Read {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      String draft = state.draft;
      int notes = state.notes.size() + draft.length();
      state.notes.stream().map(String::strip).forEach(note -> note.length());
      assert notes >= 0;
    }
  }

  @AgentRole("writer")
  static class Writer {}
}

import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** Every form of assignment counts, reads do not. */
class Direct {
  @OwnedBy("writer") static int drafts;

  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") int revision;
    @OwnedBy("writer") final int[] scores = new int[3];
    String comment = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      state.draft = "text";
      state.revision++;
      state.scores[0] = 1;
      drafts++;
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      state.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
      state.draft += "!"; // want "`reviewer` writes `draft`"
      state.revision++; // want "`reviewer` writes `revision`"
      state.revision -= 2; // want "`reviewer` writes `revision`"
      state.scores[1] = 7; // want "`reviewer` writes `scores`"
      state.scores[2] += 7; // want "`reviewer` writes `scores`"
      Direct.drafts = 0; // want "`reviewer` writes `drafts`"
    }

    int read(State state) {
      state.comment = "fine: nobody owns the comment";
      int local = state.revision;
      local++;
      return local + state.scores[0] + drafts + state.draft.length();
    }
  }
}

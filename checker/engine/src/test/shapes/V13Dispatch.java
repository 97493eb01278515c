import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** An interface behind which the writing class stands. */
class V13Dispatch {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state, Fixer fixer) {
      fixer.fix(state);
    }
  }

  interface Fixer {
    void fix(State state);
  }

  static class TypoFixer implements Fixer {
    @Override
    public void fix(State state) {
      state.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}

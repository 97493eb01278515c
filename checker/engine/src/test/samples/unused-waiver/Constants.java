import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import dev.baton.annotation.Waive;

/** Rules and reasons can be constants; a note can be waived, and so can the report of a waiver. */
class Constants {
  static final class Accepted {
    static final String RULE = "foreign-write";
    static final String REASON = "agreed on " + "Monday";
  }

  interface Renderer {
    void render(State state);
  }

  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    @Waive(rule = Accepted.RULE, because = Accepted.REASON)
    void constants(State state) {
      state.draft = "x";
    }

    @Waive(
        rule = "foreign-write",
        because =
            """
            agreed, for a while
            """)
    void block(State state) {
      state.draft = "x";
    }

    @Waive(rule = "unverified", because = "the renderer only reads")
    void note(State state, Renderer renderer) {
      renderer.render(state);
    }

    @Waive(rule = "unverified", because = "nothing to say") // want "nothing here breaks `unverified`"
    int nothing(State state) {
      return state.draft.length();
    }

    @Waive(rule = "unused-waiver", because = "kept for the next release")
    @Waive(rule = "private-escape", because = "needed again soon")
    int keep(State state) {
      return state.draft.length();
    }
  }
}

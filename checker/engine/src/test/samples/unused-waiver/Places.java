import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import dev.baton.annotation.Waive;

/** A waiver stands on anything, and covers what is inside it. */
class Places {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") String title = "";

    @Waive(rule = "unknown-role", because = "declared in a plug-in") // silent: it waives what stands beside it
    @OwnedBy("plugin")
    String extra = "";
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  @Waive(rule = "foreign-write", because = "the whole agent is a migration") // silent: one waiver for many methods
  static class Migration {
    void a(State state) {
      state.draft = "x";
    }

    void b(State state) {
      Runnable later = () -> state.title = "x";
      later.run();
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    @Waive(rule = "foreign-write", because = "a constructor")
    Reviewer(State state) {
      state.draft = "";
    }

    void local(State state) {
      @Waive(rule = "foreign-write", because = "only this statement") // silent: a statement
      String before = state.draft = "x";
      state.draft = before; // want "`reviewer` writes `draft`"
    }

    @Waive(rule = "foreign-write", because = "one")
    @Waive(rule = "private-escape", because = "two") // want "nothing here breaks `private-escape`"
    void several(State state) {
      state.draft = "x";
    }

    @Waive.All({
      @Waive(rule = "foreign-write", because = "one"),
      @Waive(rule = "read-only-write", because = "two") // want "nothing here breaks `read-only-write`"
    })
    void container(State state) {
      state.draft = "x";
    }

    @SuppressWarnings({"unchecked", "baton:foreign-write"}) // silent: the other way to write it
    void suppressed(State state) {
      state.draft = "x";
    }

    @SuppressWarnings("baton:read-only-write") // want "nothing here breaks `read-only-write`"
    void other(State state) {
      state.draft = "x"; // want "`reviewer` writes `draft`"
    }

    @Waive(rule = "foreign-wirte", because = "misspelt") // want "no rule is called `foreign-wirte`"
    void misspelt(State state) {
      state.draft = "x"; // want "`reviewer` writes `draft`"
    }

    @Waive(rule = "foreign-write", because = "") // want "gives no reason"
    void empty(State state) {
      state.draft = "x"; // want "`reviewer` writes `draft`"
    }

    @dev.baton.annotation.Waive(rule = "foreign-write", because = "by its full name")
    void qualified(State state) {
      state.draft = "x";
    }
  }

  static class Helper {
    static void fix(State state, @Waive(rule = "foreign-write", because = "?") String text) { // want "nothing here breaks `foreign-write`"
      state.draft = text; // want "code that runs as no role writes `draft`"
    }
  }
}

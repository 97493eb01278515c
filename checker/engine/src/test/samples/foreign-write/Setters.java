import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A setter runs as its caller; a mutator that is owned is the write itself. */
class Setters {
  interface Titled {
    @OwnedBy("writer")
    void rename(String title);
  }

  static class State implements Titled {
    @OwnedBy("writer") private String draft = "";
    private String title = "";

    void setDraft(String text) {
      this.draft = text; // want "`reviewer` writes `draft`, which `writer` owns"
    }

    State withDraft(String text) {
      State next = new State();
      next.setDraft(text);
      return next;
    }

    @Override
    public void rename(String text) {
      title = text;
    }

    @OwnedBy("writer")
    void clear() {
      draft = "";
      title = "";
    }

    String draft() {
      return draft;
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      state.setDraft("text");
      state.rename("title");
      state.clear();
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    State review(State state) {
      state.setDraft("mine");
      state.rename("mine"); // want "`reviewer` writes `rename`, which `writer` owns"
      state.clear(); // want "`reviewer` writes `clear`, which `writer` owns"
      Titled titled = state;
      titled.rename("again"); // want "`reviewer` writes `rename`"
      State fresh = new State();
      fresh.clear();
      return state.withDraft(state.draft() + "!");
    }
  }
}

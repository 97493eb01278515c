import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.List;

/** Which implementation runs depends on the object, where it is known. */
class Dispatch {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  interface Step {
    void run(State state);
  }

  static class Draft implements Step {
    @Override
    public void run(State state) {
      state.draft = "text";
    }
  }

  static class Fix implements Step {
    @Override
    public void run(State state) {
      state.draft = state.draft.trim(); // want "`reviewer` writes `draft`"
    }
  }

  static class Look implements Step {
    int seen;

    @Override
    public void run(State state) {
      seen += state.draft.length();
    }
  }

  @AgentRole("writer")
  static class Writer {
    private final Step step = new Draft();

    void write(State state) {
      step.run(state);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    private final Step look = new Look();
    private final List<Step> looks = List.of(new Look());
    private final Step given;

    Reviewer(Step given) {
      this.given = given;
    }

    void review(State state) {
      look.run(state);
      looks.forEach(step -> step.run(state));
      for (Step step : looks) {
        step.run(state);
      }
      Step fix = new Fix();
      fix.run(state);
      given.run(state);
    }
  }

  static Reviewer wired() {
    return new Reviewer(new Look());
  }
}

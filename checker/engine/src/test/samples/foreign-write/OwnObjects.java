import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** An object that a role made stays its own, however many methods and boxes it went through. */
class OwnObjects {
  static class State {
    @OwnedBy("writer") String draft;
  }

  static class Box<T> {
    private final T value;

    Box(T value) {
      this.value = value;
    }

    T get() {
      return value;
    }

    T again() {
      return get();
    }
  }

  static class Context {
    final State state = new State();

    State state() {
      return state;
    }
  }

  interface Maker<T> {
    T make();
  }

  static class StateMaker implements Maker<State> {
    @Override
    public State make() {
      return new State();
    }
  }

  static class Makers {
    static Context context() {
      return new Context();
    }

    static Box<State> boxed() {
      return new Box<>(new State());
    }

    static Object any() {
      return new State();
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      new Box<>(state).get().draft = "text";
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void others(State shared, Box<State> given) {
      new Box<>(shared).again().draft = "x"; // want "`reviewer` writes `draft`"
      given.get().draft = "x"; // want "`reviewer` writes `draft`"
    }

    // silent: nobody else has any of these
    void own() {
      new Box<>(new State()).get().draft = "x";
      new Box<>(new State()).again().draft = "x";
      new StateMaker().make().draft = "x";
      Makers.context().state.draft = "x";
      Makers.context().state().draft = "x";
      Makers.boxed().get().draft = "x";
      ((State) Makers.any()).draft = "x";
    }

    void bridged() {
      Maker<State> maker = new StateMaker();
      maker.make().draft = "x"; // silent: made for this one
    }
  }
}

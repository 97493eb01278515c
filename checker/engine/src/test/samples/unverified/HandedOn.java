import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A live object need not be a parameter of the method that gives it to code that was not read. */
class HandedOn {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  interface Bus {
    void push(Object event);
  }

  static class Store {
    private final State held = new State();

    State current() {
      return held;
    }

    String title() {
      return "title";
    }
  }

  static class Events {
    static void send(Bus bus, Object event) {
      bus.push(event); // want "`draft` may be touched here: `Bus.push` was not read"
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state, Bus bus) {
      state.draft = "text";
      bus.push(state);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void fromGetter(Store store, Bus bus) {
      bus.push(store.current()); // want "`draft` may be touched here: `Bus.push` was not read"
    }

    void throughHelper(State state, Bus bus) {
      Events.send(bus, state);
    }

    void fine(Store store, State state, Bus bus) {
      bus.push(store.title()); // silent: a text
      bus.push(state.draft); // silent: a text cannot be changed
      bus.push(new State()); // silent: the object is made here
    }
  }
}

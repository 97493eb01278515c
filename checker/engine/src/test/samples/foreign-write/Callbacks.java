import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A function writes as whoever has it run. */
class Callbacks {
  static class State {
    @OwnedBy("writer") String draft = "";

    static State of(Consumer<State> setup) {
      State made = new State();
      setup.accept(made);
      return made;
    }
  }

  interface Change {
    void on(State state, String text);
  }

  static class Template<T> {
    private final T subject;

    Template(T subject) {
      this.subject = subject;
    }

    Template<T> apply(Consumer<? super T> change) {
      change.accept(subject);
      return this;
    }

    <R> R with(Function<T, R> use) {
      return use.apply(subject);
    }
  }

  static void each(State state, Change change) {
    change.on(state, "x");
  }

  static Consumer<State> fixer() {
    return s -> s.draft = "fixed"; // want "`reviewer` writes `draft`"
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      new Template<>(state).apply(s -> s.draft = "text");
      each(state, (s, text) -> s.draft = text);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      new Template<>(state).apply(s -> s.draft = "mine"); // want "`reviewer` writes `draft`"
      each(state, (s, text) -> s.draft = text); // want "`reviewer` writes `draft`"
      fixer().accept(state);
      String text = new Template<>(state).with(s -> s.draft);
      UnaryOperator<String> trim = String::trim;
      State own = State.of(s -> s.draft = trim.apply(text));
      new Template<>(own).apply(s -> s.draft = "fine: it is new");
    }
  }
}

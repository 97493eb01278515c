import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/** What holds, wraps, or checks an object is no copy of it. */
class Wrappers {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    private final BlockingQueue<State> inbox = new LinkedBlockingQueue<>();
    private final ThreadLocal<State> current = new ThreadLocal<>();

    void hold(State state, Optional<State> maybe) throws InterruptedException {
      Objects.requireNonNull(state).draft = "x"; // want "`reviewer` writes `draft`"
      maybe.get().draft = "x"; // want "`reviewer` writes `draft`"
      maybe.ifPresent(s -> s.notes.add("x")); // want "`reviewer` writes `notes`"
      maybe.map(s -> s.notes).orElseGet(ArrayList::new).add("x"); // want "`reviewer` writes `notes`"
      Optional.ofNullable(state).orElseThrow().draft = "x"; // want "`reviewer` writes `draft`"
      new WeakReference<>(state).get().draft = "x"; // want "`reviewer` writes `draft`"
      inbox.take().draft = "x"; // want "`reviewer` writes `draft`"
      current.get().draft = "x"; // want "`reviewer` writes `draft`"
      Supplier<State> supplier = () -> state;
      supplier.get().draft = "x"; // want "`reviewer` writes `draft`"
      Deque<State> stack = new ArrayDeque<>();
      stack.push(state);
      stack.pop().draft = "x"; // want "`reviewer` writes `draft`"
      Object any = state;
      ((State) any).draft = "x"; // want "`reviewer` writes `draft`"
    }

    int fine(State state) {
      List<String> safe = Collections.unmodifiableList(state.notes);
      Optional<State> fresh = Optional.of(new State());
      fresh.get().draft = "x";
      fresh.ifPresent(s -> s.notes.add("x"));
      Supplier<State> maker = State::new;
      maker.get().draft = "x";
      return safe.size();
    }
  }
}

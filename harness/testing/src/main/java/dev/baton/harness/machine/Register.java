package dev.baton.harness.machine;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One value for each key: read, write, compare-and-set. A refused compare-and-set compared. */
final class Register implements Machine<Object> {
  private static final Set<Op> OPS = EnumSet.of(Op.INIT, Op.READ, Op.WRITE, Op.CAS);

  @Override
  public Object initial() {
    return Values.NIL;
  }

  @Override
  public @Nullable Object step(Object state, Event e) {
    return switch (e.op()) {
      case READ -> state.equals(Values.of(e.value())) ? state : null;
      case CAS -> compareAndSet(state, e);
      default -> Values.of(e.value());
    };
  }

  private static @Nullable Object compareAndSet(Object state, Event e) {
    boolean same = state.equals(Values.part(e, 0));
    if (e.outcome() == Outcome.FAILED) {
      return same ? null : state;
    }
    return same ? Values.part(e, 1) : null;
  }

  @Override
  public boolean concerns(Event e) {
    return OPS.contains(e.op()) && (e.op() == Op.CAS || e.maybe());
  }

  @Override
  public Object partition(Event e) {
    return Values.key(e);
  }

  @Override
  public boolean observes(Event e) {
    return e.op() == Op.READ || e.outcome() == Outcome.FAILED;
  }
}

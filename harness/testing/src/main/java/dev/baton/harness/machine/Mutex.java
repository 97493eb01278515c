package dev.baton.harness.machine;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A lock for each key, or for each task where there is no key. The state is the holder; a refused
 * lock saw one, a refused unlock came from somebody else.
 */
final class Mutex implements Machine<Object> {
  @Override
  public Object initial() {
    return Values.NIL;
  }

  @Override
  public @Nullable Object step(Object state, Event e) {
    boolean failed = e.outcome() == Outcome.FAILED;
    if (e.op() == Op.LOCK) {
      boolean free = state == Values.NIL;
      return failed ? (free ? null : state) : (free ? e.agent() : null);
    }
    boolean own = state.equals(e.agent());
    return failed ? (own ? null : state) : (own ? Values.NIL : null);
  }

  @Override
  public boolean concerns(Event e) {
    return e.op() == Op.LOCK || e.op() == Op.UNLOCK;
  }

  @Override
  public Object partition(Event e) {
    return Values.key(e);
  }

  @Override
  public boolean observes(Event e) {
    return e.outcome() == Outcome.FAILED;
  }
}

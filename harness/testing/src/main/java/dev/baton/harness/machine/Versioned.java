package dev.baton.harness.machine;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Version-stamped state for each key: a read answers a version and its value, a write installs the
 * version after the one that it was based on, a refused write was based on another version.
 */
public final class Versioned implements Machine<Versioned.Stamped> {
  private static final Set<Op> OPS = EnumSet.of(Op.READ, Op.WRITE, Op.COMMIT);
  private final long first;

  /**
   * State that begins at a version.
   *
   * @param first the version before the first write
   */
  public Versioned(long first) {
    this.first = first;
  }

  /**
   * A version, and its value.
   *
   * @param version the number
   * @param value what it holds, or a mark where that is not known yet
   */
  public record Stamped(long version, Object value) {}

  @Override
  public Stamped initial() {
    return new Stamped(first, Values.NIL);
  }

  @Override
  public @Nullable Stamped step(Stamped state, Event e) {
    boolean known = e.versioned();
    if (e.op() == Op.READ) {
      return known && state.version != e.version() ? null : sees(state, e);
    }
    if (e.outcome() == Outcome.FAILED) {
      boolean other = e.base() == Event.ABSENT || e.base() != state.version;
      return other && (!known || state.version == e.version()) ? state : null;
    }
    if (e.base() != Event.ABSENT && e.base() != state.version) {
      return null;
    }
    long next = known ? e.version() : state.version + 1;
    return next <= state.version ? null : new Stamped(next, Values.of(e.value()));
  }

  private static @Nullable Stamped sees(Stamped state, Event read) {
    if (read.value() == null) {
      return state;
    }
    if (state.value == Values.NIL) {
      return new Stamped(state.version, read.value());
    }
    return state.value.equals(read.value()) ? state : null;
  }

  @Override
  public boolean concerns(Event e) {
    return isOperation(e);
  }

  /** Whether the event is an operation on version-stamped state. */
  public static boolean isOperation(Event e) {
    if (!OPS.contains(e.op()) || e.key() == null) {
      return false;
    }
    return e.op() == Op.READ ? e.ok() && e.versioned() : true;
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

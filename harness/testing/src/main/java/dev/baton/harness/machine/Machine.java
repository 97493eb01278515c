package dev.baton.harness.machine;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import org.jspecify.annotations.Nullable;

/**
 * A sequential object: what each operation may answer when nothing else is going on.
 *
 * <p>States are compared with {@code equals} and kept in hash tables, so they are immutable and
 * have both. All methods are pure: the search calls them in any order, and many times.
 *
 * @param <S> the state
 */
public interface Machine<S> {
  /** The state before the first operation. */
  S initial();

  /**
   * The state after the operation, or null when it could not have ended as it did in this state. An
   * operation of unknown outcome is only asked for on the orders in which it did happen.
   */
  @Nullable S step(S state, Event operation);

  /** Whether the event is an operation on this object; others are left out. */
  default boolean concerns(Event event) {
    return true;
  }

  /**
   * The independent object that the operation is on. The law: operations of different partitions
   * commute in every state, and no answer in one depends on the other. Each is then judged alone.
   */
  default Object partition(Event operation) {
    return "";
  }

  /** Whether the operation never changes the state, so that leaving it out hides no cause. */
  default boolean observes(Event operation) {
    return operation.op() == Op.READ;
  }
}

package dev.baton.harness.anomaly;

import dev.baton.harness.history.Event;

/**
 * Looks for one kind of anomaly in one history, in a single pass. Calls and returns are shown in
 * the order of their ticks, calls first at the same tick, so that whatever has returned before a
 * call is shown certainly came before it. An event carries its result already when its call is
 * shown. Not thread-safe; made afresh for each history.
 */
public interface Detector {
  /** An operation begins. */
  default void called(Event event) {}

  /** An operation ends. */
  default void returned(Event event) {}

  /** A read has returned, as part of this step, which goes on. */
  default void read(Event event, Transaction step) {}

  /** A write has taken effect: it returned, or the transaction that it belongs to was committed. */
  default void committed(Commit commit) {}

  /** What an agent read and wrote as one step is complete: committed, aborted, or given up. */
  default void ended(Transaction transaction) {}

  /**
   * The history is over; what was called and did not return is still open.
   *
   * @param whole whether it ends where the run did; a part of a history may lack what it waits for
   */
  default void finish(boolean whole) {}
}

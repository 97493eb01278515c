package dev.baton.patterns;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Sees every operation of the patterns before and after it happens, on the thread that does it: to
 * log a history in production, or to take over when each thread moves, as a deterministic scheduler
 * does. It is handed to the builder or factory of each pattern; nothing is installed globally.
 *
 * <p>On one thread {@code before} and {@code after} pair up like parentheses: operations may nest
 * (an update holds reads and writes), never overlap. {@code after} follows when the operation
 * threw, too, with the outcome {@code failed}. No lock is held while a listener is called, so it
 * may block. What a listener throws goes to the caller of the operation; a recorder does not throw.
 *
 * <p>Implementations are safe to share between threads. {@link
 * dev.baton.patterns.history.HistoryLog} is one: it writes what {@code baton audit} reads.
 *
 * <p>A state, a fan-out or a retry does not know who uses it, or for which task; {@link #as} and
 * {@link #on} say so:
 *
 * <pre>{@code
 * CoordinationListener log = HistoryLog.to(file).on("t-17");
 * VersionedState<Draft> store = VersionedState.of(new Draft(""));
 * VersionedState<Draft> writers = VersionedState.observed("draft", store, log.as("writer"));
 * VersionedState<Draft> reviewers = VersionedState.observed("draft", store, log.as("reviewer"));
 * }</pre>
 */
public interface CoordinationListener {
  /** Sees nothing. A pattern that is made without a listener has this one. */
  CoordinationListener NONE = new CoordinationListener() {};

  /** This listener, to whom operations that name no agent are those of this one. */
  default CoordinationListener as(String agent) {
    return this == NONE ? NONE : new LabelledListener(this, agent, "");
  }

  /** This listener, to whom operations that name no task are of this one. */
  default CoordinationListener on(String task) {
    return this == NONE ? NONE : new LabelledListener(this, "", task);
  }

  /** Called before the operation; when it blocks, so does the operation. */
  default void before(Operation operation) {}

  /** Called after the operation, with what became of it. */
  default void after(Operation operation) {}

  /**
   * Called instead of a wait: for a lock, a message, the branches of a fan-out, or (with a
   * condition that never holds) the end of a backoff. By default it parks this thread for real. A
   * scheduler lets other agents move until the condition holds, or decides that time is up.
   *
   * @param operation what waits
   * @param condition cheap, free of side effects, safe to ask on any thread; what it says may
   *     change with any operation of another thread
   * @param nanos the longest wait; {@link Time#toNanos} of the deadline
   * @param parking waits for real
   * @return whether the condition held; false says that time is up
   */
  default boolean await(Operation operation, BooleanSupplier condition, long nanos, Parking parking)
      throws InterruptedException {
    return parking.park();
  }

  /**
   * Called instead of starting a thread. By default the branch starts on a thread of its own. A
   * scheduler runs it, exactly once, as one of the agents that it moves.
   *
   * @param operation the fan-out that the branch belongs to
   * @param branch what to run; it catches all that it throws
   * @param starter starts a branch for real
   */
  default void fork(Operation operation, Runnable branch, Consumer<Runnable> starter) {
    starter.accept(branch);
  }

  /** The real wait behind {@link CoordinationListener#await}. */
  @FunctionalInterface
  interface Parking {
    /** Waits for the condition, or the end of the time; says whether the condition held. */
    boolean park() throws InterruptedException;
  }
}

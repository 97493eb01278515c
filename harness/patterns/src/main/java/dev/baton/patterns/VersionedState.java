package dev.baton.patterns;

import java.util.function.UnaryOperator;

/**
 * State that several agents may write, each only over the version that it has read: no update is
 * lost, and whoever comes second is told. Nobody owns it.
 *
 * <p><b>Contract</b>, which stores other than the in-memory one meet as well: versions grow by one
 * with each write; {@link #write} is atomic and succeeds exactly when the expected version is
 * current; what happened before a write happens before a read that returns its version. Values are
 * shared, so make {@code S} immutable.
 *
 * <p>The in-memory state reads and writes without locks, each in a bounded number of steps.
 *
 * <pre>{@code
 * VersionedState<Draft> state = VersionedState.of(new Draft(""));
 * Versioned<Draft> seen = state.read();
 * Draft next = model.improve(seen.value());          // takes a minute
 * if (state.write(next, seen.version()) instanceof WriteResult.Conflict<Draft> lost) {
 *   review(next, lost.current());                    // somebody wrote meanwhile
 * }
 * }</pre>
 */
public interface VersionedState<S> {
  /** A state in memory, with version 0. */
  static <S> VersionedState<S> of(S initial) {
    return new AtomicVersionedState<>("state", initial);
  }

  /** A state in memory, with a name for messages and histories, that a listener sees. */
  static <S> VersionedState<S> of(String name, S initial, CoordinationListener listener) {
    if (listener != CoordinationListener.NONE) {
      Operation init = Operation.of(Operation.Kind.INIT).key(name).value(initial);
      listener.before(init);
      listener.after(init.version(0).outcome("ok"));
    }
    return observed(name, new AtomicVersionedState<>(name, initial), listener);
  }

  /** The given store, every operation of which a listener sees under this name. */
  static <S> VersionedState<S> observed(
      String name, VersionedState<S> store, CoordinationListener listener) {
    return listener == CoordinationListener.NONE
        ? store
        : new ObservedVersionedState<>(name, store, listener);
  }

  /** The current value and its version. */
  Versioned<S> read();

  /**
   * Writes, if the version that the value was computed from is still current.
   *
   * @param expectedVersion from the read that {@code next} was computed from, never from a later
   *     one
   */
  WriteResult<S> write(S next, long expectedVersion);

  /**
   * Writes as the holder of a lock. A state remembers the greatest token that has written; a
   * smaller one belongs to a holder whose lease has run out (Kleppmann, "How to do distributed
   * locking").
   *
   * @param token {@link Hold#token()} of the hold under which the value was computed
   * @throws FencedOff when a hold with a greater token has written, whatever the version
   */
  default WriteResult<S> write(S next, long expectedVersion, long token) {
    throw new UnsupportedOperationException(
        getClass().getName() + " takes no fencing tokens; implement `write(next, version, token)`");
  }

  /** Whether no one has written since this version; ask before acting on what was read earlier. */
  default boolean isCurrent(long version) {
    return read().version() == version;
  }

  /**
   * Applies a change to the current value, and again to the then current one after each conflict,
   * until it is written or the bound is spent.
   *
   * @param retry the bound of this one update; make a new one for the next
   * @param change a function: it may run several times
   * @return the write, or the conflict at which the bound was spent
   */
  default WriteResult<S> update(BoundedRetry retry, UnaryOperator<S> change) {
    while (true) {
      Versioned<S> seen = read();
      WriteResult<S> result = write(change.apply(seen.value()), seen.version());
      if (!(result instanceof WriteResult.Conflict<S> conflict)) {
        return result;
      }
      // the progress of others is not a lack of convergence
      String feedback =
          "version " + seen.version() + " was overtaken by " + conflict.current().version();
      if (retry.next(feedback, false) != RetryAction.RETRY || !retry.pause()) {
        return conflict;
      }
    }
  }
}

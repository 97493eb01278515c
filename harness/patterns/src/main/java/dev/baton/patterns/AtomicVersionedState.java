package dev.baton.patterns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/** A state in one volatile field, so that a read is one load. */
final class AtomicVersionedState<S> implements VersionedState<S> {
  /*
   * The fence stands beside the state, not in it. A write under a token reads the state first,
   * raises the fence next, and replaces what it has read last. Whoever wrote under a greater token
   * had raised the fence before it wrote: either the late write sees the fence, or it has read the
   * state from before that write, and its replacement fails.
   */
  private static final VarHandle STATE;

  static {
    try {
      STATE =
          MethodHandles.lookup()
              .findVarHandle(AtomicVersionedState.class, "state", Versioned.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final String name;
  private final AtomicLong fence = new AtomicLong(-1);
  private volatile Versioned<S> state;

  AtomicVersionedState(String name, S initial) {
    this.name = name;
    this.state = new Versioned<>(initial, 0);
  }

  @Override
  public Versioned<S> read() {
    return state;
  }

  @Override
  public WriteResult<S> write(S next, long expectedVersion) {
    return replace(state, next, expectedVersion);
  }

  @Override
  public WriteResult<S> write(S next, long expectedVersion, long token) {
    if (token < 0) {
      throw new IllegalArgumentException(
          "token " + token + " of no hold; pass the token of the hold that you write under");
    }
    Versioned<S> found = state;
    long newest = fence.get();
    if (found.version() == expectedVersion) {
      newest = fence.accumulateAndGet(token, Math::max);
    }
    if (newest > token) {
      throw new FencedOff("state `" + name + "`", token, newest);
    }
    return replace(found, next, expectedVersion);
  }

  private WriteResult<S> replace(Versioned<S> found, S next, long expectedVersion) {
    if (found.version() != expectedVersion) {
      return new WriteResult.Conflict<>(found);
    }
    Versioned<S> written = new Versioned<>(next, expectedVersion + 1);
    // the field never holds an object twice, so a failure means that the version has moved on
    return STATE.compareAndSet(this, found, written)
        ? new WriteResult.Written<>(written)
        : new WriteResult.Conflict<>(state);
  }
}

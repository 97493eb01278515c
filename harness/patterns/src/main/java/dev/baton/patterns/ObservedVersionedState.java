package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.util.function.Supplier;

/** A store with a listener around it; the bare store pays nothing for it. */
final class ObservedVersionedState<S> implements VersionedState<S> {
  private final String name;
  private final VersionedState<S> store;
  private final CoordinationListener listener;

  ObservedVersionedState(String name, VersionedState<S> store, CoordinationListener listener) {
    this.name = name;
    this.store = store;
    this.listener = listener;
  }

  @Override
  public Versioned<S> read() {
    Operation read = Operation.of(Kind.READ).key(name);
    listener.before(read);
    Operation done = read.outcome("failed");
    try {
      Versioned<S> seen = store.read();
      done = read.value(seen.value()).version(seen.version()).outcome("ok");
      return seen;
    } finally {
      listener.after(done);
    }
  }

  @Override
  public boolean isCurrent(long version) {
    Operation read = Operation.of(Kind.READ).key(name);
    listener.before(read);
    Operation done = read.outcome("failed");
    try {
      boolean current = store.isCurrent(version);
      done = current ? read.version(version).outcome("ok") : read.outcome("stale");
      return current;
    } finally {
      listener.after(done);
    }
  }

  @Override
  public WriteResult<S> write(S next, long expectedVersion) {
    return write(operation(next, expectedVersion), () -> store.write(next, expectedVersion));
  }

  @Override
  public WriteResult<S> write(S next, long expectedVersion, long token) {
    return write(
        operation(next, expectedVersion).token(token),
        () -> store.write(next, expectedVersion, token));
  }

  private Operation operation(S next, long expectedVersion) {
    return Operation.of(Kind.WRITE).key(name).value(next).base(expectedVersion);
  }

  private WriteResult<S> write(Operation write, Supplier<WriteResult<S>> body) {
    listener.before(write);
    Operation done = write.outcome("failed");
    try {
      WriteResult<S> result = body.get();
      done =
          result instanceof WriteResult.Written<S> written
              ? write.version(written.state().version()).outcome("ok")
              : write
                  .version(((WriteResult.Conflict<S>) result).current().version())
                  .outcome("conflict");
      return result;
    } catch (FencedOff late) {
      done = write.outcome("fenced-off");
      throw late;
    } finally {
      listener.after(done);
    }
  }
}

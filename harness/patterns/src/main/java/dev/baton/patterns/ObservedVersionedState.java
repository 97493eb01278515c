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
    return Observation.of(
        listener,
        read,
        store::read,
        seen -> read.value(seen.value()).version(seen.version()).outcome("ok"));
  }

  @Override
  public boolean isCurrent(long version) {
    Operation read = Operation.of(Kind.READ).key(name);
    return Observation.of(
        listener,
        read,
        () -> store.isCurrent(version),
        current -> current ? read.version(version).outcome("ok") : read.outcome("stale"));
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
    return Observation.of(listener, write, body, result -> done(write, result));
  }

  private static Operation done(Operation write, WriteResult<?> result) {
    if (result instanceof WriteResult.Written<?> written) {
      return write.version(written.state().version()).outcome("ok");
    }
    WriteResult.Conflict<?> lost = (WriteResult.Conflict<?>) result;
    return write.version(lost.current().version()).outcome("conflict");
  }
}

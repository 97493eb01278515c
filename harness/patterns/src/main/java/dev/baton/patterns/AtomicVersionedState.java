package dev.baton.patterns;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A state in one atomic reference. As long as nobody writes under a fencing token the reference
 * holds the {@link Versioned} itself, so that a read is one load.
 */
final class AtomicVersionedState<S> implements VersionedState<S> {
  private final AtomicReference<Object> cell;
  private final String name;

  AtomicVersionedState(String name, S initial) {
    this.name = name;
    this.cell = new AtomicReference<>(new Versioned<>(initial, 0));
  }

  /** A state that was written under a token, in one object so that both change as one. */
  private record Fenced<S>(Versioned<S> state, long token) {}

  @Override
  public Versioned<S> read() {
    return state(content());
  }

  private Object content() {
    return Objects.requireNonNull(cell.get());
  }

  @SuppressWarnings("unchecked") // the cell holds nothing else
  private Versioned<S> state(Object content) {
    return content instanceof Versioned<?> plain
        ? (Versioned<S>) plain
        : ((Fenced<S>) content).state();
  }

  @Override
  public WriteResult<S> write(S next, long expectedVersion) {
    Object found = content();
    return replace(found, next, expectedVersion, found instanceof Fenced<?> f ? f.token() : -1);
  }

  @Override
  public WriteResult<S> write(S next, long expectedVersion, long token) {
    Object found = content();
    if (found instanceof Fenced<?> fenced && token < fenced.token()) {
      throw new FencedOff("state `" + name + "`", token, fenced.token());
    }
    return replace(found, next, expectedVersion, token);
  }

  private WriteResult<S> replace(Object found, S next, long expectedVersion, long token) {
    Versioned<S> current = state(found);
    if (current.version() != expectedVersion) {
      return new WriteResult.Conflict<>(current);
    }
    Versioned<S> written = new Versioned<>(next, expectedVersion + 1);
    Object content = token < 0 ? written : new Fenced<>(written, token);
    // the cell never holds an object twice, so a failure means that the version has moved on
    return cell.compareAndSet(found, content)
        ? new WriteResult.Written<>(written)
        : new WriteResult.Conflict<>(read());
  }
}

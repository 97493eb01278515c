package dev.baton.engine.model.graph;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for; the same whoever does it. Thread-safe. */
final class Lazily<V> {
  private final Supplier<V> work;
  private volatile @Nullable V known;

  Lazily(Supplier<V> work) {
    this.work = work;
  }

  V get() {
    V value = known;
    if (value == null) {
      value = work.get();
      known = value;
    }
    return value;
  }
}

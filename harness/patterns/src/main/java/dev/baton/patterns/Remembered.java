package dev.baton.patterns;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A set of values by their equality, that forgets a value when nobody refers to it any more: who
 * cannot reach it cannot send it again. Safe to share between threads.
 */
final class Remembered<T> {
  private final Map<Key<T>, Boolean> keys = new ConcurrentHashMap<>();
  private final ReferenceQueue<T> gone = new ReferenceQueue<>();

  /** Whether it was not there before. */
  boolean add(T value) {
    Reference<? extends T> collected = gone.poll();
    while (collected != null) {
      keys.remove(collected);
      collected = gone.poll();
    }
    return keys.putIfAbsent(new Key<>(value, gone), true) == null;
  }

  void forget(T value) {
    keys.remove(new Key<>(value, gone));
  }

  int size() {
    return keys.size();
  }

  private static final class Key<T> extends WeakReference<T> {
    private final int hash;

    Key(T value, ReferenceQueue<T> queue) {
      super(value, queue);
      hash = value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      T value = get();
      return other instanceof Key<?> key
          && hash == key.hash
          && value != null
          && value.equals(key.get());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}

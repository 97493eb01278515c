package dev.baton.engine.cache;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this process worked out last, by the hash of what it was worked out from. Values are
 * immutable. All of it goes when memory is short, and what was asked for least recently when there
 * is too much. Thread-safe.
 *
 * @param <V> what is remembered
 */
public final class Recent<V> {
  private final int most;
  private @Nullable SoftReference<Map<String, V>> values;

  /** Remembers nothing yet, and this many at most. */
  public Recent(int most) {
    this.most = most;
  }

  /** What is known under this key. */
  public synchronized Optional<V> get(String key) {
    return Optional.ofNullable(values().get(key));
  }

  /** Remembers it. */
  public synchronized void put(String key, V value) {
    values().put(key, value);
  }

  /** What is known under this key, worked out where nothing is. */
  public V get(String key, Supplier<V> work) {
    Optional<V> known = get(key);
    if (known.isPresent()) {
      return known.get();
    }
    V value = work.get();
    put(key, value);
    return value;
  }

  /** Forgets everything. */
  public synchronized void clear() {
    values = null;
  }

  private Map<String, V> values() {
    Map<String, V> known = values == null ? null : values.get();
    if (known == null) {
      known = new Bounded<>(most);
      values = new SoftReference<>(known);
    }
    return known;
  }

  private static final class Bounded<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Bounded(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }
}

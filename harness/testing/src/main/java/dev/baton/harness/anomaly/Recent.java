package dev.baton.harness.anomaly;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered of the last {@value #MOST} things that were asked for, so that memory does not
 * grow with the history: for what is only kept in case it comes up again, since a finding that
 * needs what was forgotten is missed. Not thread-safe.
 *
 * @param <K> what is asked for
 * @param <V> what is remembered of it
 */
public final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 1 << 16;

  /** Nothing is remembered yet. */
  public Recent() {
    super(16, 0.75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > MOST;
  }
}

package dev.baton.harness.anomaly;

import dev.baton.harness.history.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which write installed which version, key by key: the last {@value #WINDOW} versions of each, so
 * that memory does not grow with the history.
 */
public final class Versions {
  private static final int WINDOW = 8192;

  private final Map<String, TreeMap<Long, Commit>> keys = new HashMap<>();

  /** Remembers what a write installed; the first one counts where two claim one version. */
  void add(Commit commit) {
    if (!commit.versioned()) {
      return;
    }
    TreeMap<Long, Commit> versions = keys.computeIfAbsent(commit.key(), k -> new TreeMap<>());
    versions.putIfAbsent(commit.version(), commit);
    if (versions.size() > WINDOW) {
      versions.pollFirstEntry();
    }
  }

  /** Who installed the version; null where that is not known. */
  public @Nullable Commit installer(String key, long version) {
    TreeMap<Long, Commit> versions = keys.get(key);
    return versions == null ? null : versions.get(version);
  }

  /** Who installed the next version after this one; null where nobody has up to now. */
  public @Nullable Commit successor(String key, long version) {
    TreeMap<Long, Commit> versions = keys.get(key);
    Map.Entry<Long, Commit> next = versions == null ? null : versions.higherEntry(version);
    return next == null ? null : next.getValue();
  }

  /** Who installed the last version before this one; null where that is not known. */
  public @Nullable Commit predecessor(String key, long version) {
    TreeMap<Long, Commit> versions = keys.get(key);
    Map.Entry<Long, Commit> last = versions == null ? null : versions.lowerEntry(version);
    return last == null ? null : last.getValue();
  }

  /** The name of what an event is about; events without a key are about one thing. */
  public static String key(Event event) {
    String key = event.key();
    return key == null ? "" : key;
  }
}

package dev.baton.harness.anomaly;

import dev.baton.harness.history.Event;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which write installed which version, key by key, as far back as {@link VersionWindow} goes. */
public final class Versions {
  private final Map<String, VersionWindow> keys = new HashMap<>();

  /** Remembers what a write installed; the first one counts where two claim one version. */
  void add(Commit commit) {
    if (commit.versioned()) {
      keys.computeIfAbsent(commit.key(), k -> new VersionWindow())
          .putIfAbsent(commit.version(), commit);
    }
  }

  /** Who installed the version; null where that is not known. */
  public @Nullable Commit installer(String key, long version) {
    VersionWindow versions = keys.get(key);
    return versions == null ? null : versions.at(version);
  }

  /**
   * Who installed the next version that is known after this one; null where nobody has up to now.
   */
  public @Nullable Commit successor(String key, long version) {
    VersionWindow versions = keys.get(key);
    return versions == null ? null : versions.above(version);
  }

  /** Who installed the last version before this one; null where that is not known. */
  public @Nullable Commit predecessor(String key, long version) {
    VersionWindow versions = keys.get(key);
    return versions == null ? null : versions.below(version);
  }

  /** The name of what an event is about; events without a key are about one thing. */
  public static String key(Event event) {
    String key = event.key();
    return key == null ? "" : key;
  }
}

package dev.baton.harness.anomaly;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one key by a version that goes with each, the greatest {@value #WINDOW} of them, so
 * that memory does not grow with the history. Versions mostly come in order: then to put is to
 * append, and to look up is a binary search over an array. Not thread-safe.
 */
public final class VersionWindow {
  private static final int WINDOW = 1024;

  private long[] versions = new long[8];
  private @Nullable Commit[] commits = new @Nullable Commit[8];
  private int size;

  /** The greatest version that was forgotten, once one was: up to it there are gaps. */
  private long forgotten = Long.MIN_VALUE;

  /** Puts a write in; the one that is there already, and stays, if there is one. */
  public @Nullable Commit putIfAbsent(long version, Commit commit) {
    int at = size == 0 || versions[size - 1] < version ? size : firstFrom(version);
    if (at < size && versions[at] == version) {
      return commits[at];
    }
    if (size == versions.length) {
      makeRoom();
      at = firstFrom(version);
    }
    System.arraycopy(versions, at, versions, at + 1, size - at);
    System.arraycopy(commits, at, commits, at + 1, size - at);
    versions[at] = version;
    commits[at] = commit;
    size++;
    return null;
  }

  /**
   * Grows; at twice the window forgets the older half, so that a put costs the same at any size.
   */
  private void makeRoom() {
    if (size < 2 * WINDOW) {
      versions = Arrays.copyOf(versions, 2 * size);
      commits = Arrays.copyOf(commits, 2 * size);
      return;
    }
    forgotten = Math.max(forgotten, versions[WINDOW - 1]);
    System.arraycopy(versions, WINDOW, versions, 0, WINDOW);
    System.arraycopy(commits, WINDOW, commits, 0, WINDOW);
    Arrays.fill(commits, WINDOW, size, null);
    size = WINDOW;
  }

  /** The place of the first version that is not below this one; how many there are if none is. */
  private int firstFrom(long version) {
    int at = Arrays.binarySearch(versions, 0, size, version);
    return at >= 0 ? at : -at - 1;
  }

  /** The write of this very version; null where it is not known, or no longer. */
  public @Nullable Commit at(long version) {
    int at = firstFrom(version);
    return at < size && versions[at] == version ? commits[at] : null;
  }

  /** The write of the next version above, of those that are known; null where there is none. */
  public @Nullable Commit above(long version) {
    int at = firstFrom(version);
    int next = at < size && versions[at] == version ? at + 1 : at;
    return next < size ? Objects.requireNonNull(commits[next]) : null;
  }

  /** The write of the last version below; null where it is not known, or may be forgotten. */
  public @Nullable Commit below(long version) {
    int at = firstFrom(version);
    return at > 0 && versions[at - 1] > forgotten ? Objects.requireNonNull(commits[at - 1]) : null;
  }
}

package dev.baton.harness.detect.order;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Which steps installed, and which read, the versions of one key. */
final class Access {
  private long[] versions = new long[8];
  private int[] installers = new int[8];
  private int installed;
  private long[] seen = new long[8];
  private int[] readers = new int[8];
  private int reads;
  private final Map<Long, Integer> intermediates = new HashMap<>(0);

  /** Mostly in order, since versions grow. */
  void install(long version, int step) {
    if (installed == versions.length) {
      int more = installed + (installed >> 1) + 8;
      versions = Arrays.copyOf(versions, more);
      installers = Arrays.copyOf(installers, more);
    }
    int at = installed;
    while (at > 0 && versions[at - 1] > version) {
      versions[at] = versions[at - 1];
      installers[at] = installers[at - 1];
      at--;
    }
    versions[at] = version;
    installers[at] = step;
    installed++;
  }

  void read(long version, int step) {
    if (reads == seen.length) {
      int more = reads + (reads >> 1) + 8;
      seen = Arrays.copyOf(seen, more);
      readers = Arrays.copyOf(readers, more);
    }
    seen[reads] = version;
    readers[reads++] = step;
  }

  /** Takes an edge of the graph. */
  interface Edges {
    void edge(int from, int to, Kind kind);
  }

  /** How one step comes before another. */
  enum Kind {
    /** It wrote the version before. */
    WRITE_WRITE(0),
    /** It wrote what the other one read. */
    WRITE_READ(1),
    /** It read what the other one replaced. */
    READ_WRITE(2);

    private static final Kind[] BY_WEIGHT = {WRITE_WRITE, WRITE_READ, READ_WRITE};

    /** The weaker, the more isolation rules it out. */
    final byte weight;

    Kind(int weight) {
      this.weight = (byte) weight;
    }

    static Kind of(byte weight) {
      return BY_WEIGHT[weight];
    }
  }

  /** Shows every dependency over this key. */
  void edges(Edges to) {
    for (int i = 0; i + 1 < installed; i++) {
      if (installers[i] != installers[i + 1]) {
        to.edge(installers[i], installers[i + 1], Kind.WRITE_WRITE);
      }
    }
    for (int i = 0; i < reads; i++) {
      int at = Arrays.binarySearch(versions, 0, installed, seen[i]);
      if (at >= 0 && installers[at] != readers[i]) {
        to.edge(installers[at], readers[i], Kind.WRITE_READ);
      }
      int next = at >= 0 ? at + 1 : -at - 1;
      if (next < installed && installers[next] != readers[i]) {
        to.edge(readers[i], installers[next], Kind.READ_WRITE);
      }
    }
  }

  /** Whether every dependency over this key leads from a step to one that ended after it. */
  boolean onlyForward() {
    boolean[] back = {false};
    edges((from, to, kind) -> back[0] |= from > to);
    return !back[0];
  }

  /** A version that its own step replaced before it committed. */
  void intermediate(long version, int step) {
    intermediates.put(version, step);
  }

  /** Shows who read what its writer replaced before it committed: reader, then writer. */
  void dirtyReads(BiConsumer<Integer, Integer> to) {
    for (int i = 0; i < reads && !intermediates.isEmpty(); i++) {
      Integer writer = intermediates.get(seen[i]);
      if (writer != null && writer != readers[i]) {
        to.accept(readers[i], writer);
      }
    }
  }
}

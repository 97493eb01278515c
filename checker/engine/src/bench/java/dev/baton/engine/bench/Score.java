package dev.baton.engine.bench;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much of what was read by hand was found, and how much of what was found is there. */
final class Score {
  static final String HEAD =
      "%-24s %13s %13s %13s %7s %7s %13s %7s %7s"
          .formatted("", "graphs", "nodes", "edges", "recall", "precis.", "keys", "recall", "precis.");

  private final int[] hand = new int[4];
  private final int[] found = new int[4];
  private final int[] both = new int[4];

  void add(Seen read, Seen seen, boolean there) {
    hand[0]++;
    found[0] += there ? 1 : 0;
    both[0] += there ? 1 : 0;
    count(1, read.nodes(), seen.nodes());
    count(2, read.edges(), seen.edges());
    count(3, read.writes(), seen.writes());
  }

  private void count(int kind, Set<String> read, Set<String> seen) {
    Set<String> common = new HashSet<>(read);
    common.retainAll(seen);
    hand[kind] += read.size();
    found[kind] += seen.size();
    both[kind] += common.size();
  }

  void add(Score other) {
    for (int i = 0; i < hand.length; i++) {
      hand[i] += other.hand[i];
      found[i] += other.found[i];
      both[i] += other.both[i];
    }
  }

  String line(String name) {
    return "%-24s %13s %13s %13s %7s %7s %13s %7s %7s"
        .formatted(
            name, pair(0), pair(1), pair(2), recall(2), precision(2), pair(3), recall(3), precision(3));
  }

  private String pair(int kind) {
    return both[kind] + " of " + hand[kind];
  }

  private String recall(int kind) {
    return ratio(both[kind], hand[kind]);
  }

  private String precision(int kind) {
    return ratio(both[kind], found[kind]);
  }

  private static String ratio(int part, int whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
  }
}

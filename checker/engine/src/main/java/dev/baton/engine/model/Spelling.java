package dev.baton.engine.model;

import java.util.Collection;
import java.util.Optional;

/** Did you mean: the nearest known name, counting letters changed, added, left out, or swapped. */
public final class Spelling {
  /** Shorter names are near to everything. */
  private static final int SHORTEST = 3;

  private Spelling() {}

  /** The nearest of the names, where it is near enough to be a slip; the first of equals. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    if (name.length() < SHORTEST) {
      return Optional.empty();
    }
    int most = Math.max(1, Math.min(3, name.length() / 4));
    String best = "";
    int least = most + 1;
    for (String candidate : known) {
      if (Math.abs(candidate.length() - name.length()) <= Math.min(most, least)) {
        int distance = distance(name, candidate);
        if (distance < least || (distance == least && candidate.compareTo(best) < 0)) {
          best = candidate;
          least = distance;
        }
      }
    }
    return least <= most ? Optional.of(best) : Optional.empty();
  }

  /** The optimal string alignment distance. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int change = last[j - 1] + (same ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}

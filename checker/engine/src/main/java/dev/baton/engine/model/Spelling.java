package dev.baton.engine.model;

import java.util.Collection;
import java.util.Optional;

/** Did you mean: the nearest known name, by Levenshtein distance. */
public final class Spelling {
  /** Shorter names are near to everything. */
  private static final int SHORTEST = 3;

  private Spelling() {}

  /** The nearest of the names, where it is near enough to be a slip; the first of equals. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    if (name.length() < SHORTEST) {
      return Optional.empty();
    }
    int most = Math.max(1, name.length() / 3);
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

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

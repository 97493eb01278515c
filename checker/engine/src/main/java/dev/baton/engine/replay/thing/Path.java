package dev.baton.engine.replay.thing;

import org.jspecify.annotations.Nullable;

/**
 * The ways taken at branches that depend on what is not known, the last one first. Immutable.
 *
 * @param branch a number that tells one coming to a branch from all others
 * @param way which of its ways was taken
 */
public record Path(int branch, int way, @Nullable Path before) {

  /** Whether two things cannot both happen: they lie on different ways from one branch. */
  public static boolean exclude(@Nullable Path one, @Nullable Path other) {
    for (Path a = one; a != null; a = a.before) {
      for (Path b = other; b != null; b = b.before) {
        if (a.branch == b.branch && a.way != b.way) {
          return true;
        }
      }
    }
    return false;
  }
}

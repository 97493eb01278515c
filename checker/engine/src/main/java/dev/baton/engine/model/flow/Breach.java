package dev.baton.engine.model.flow;

import java.util.List;

/**
 * A run that a policy forbids.
 *
 * @param path the numbers of the nodes of a shortest such run, from the start on; where it goes
 *     round, the last stands earlier on the path too
 */
public record Breach(Kind kind, List<Integer> path) {
  /** What is wrong with the run. */
  public enum Kind {
    /** Its last node must not work now. */
    FORBIDDEN,
    /** It ends, and something that was due has not happened. */
    MISSING,
    /** It goes round for ever, and something that is due never happens. */
    ENDLESS
  }

  public Breach {
    path = List.copyOf(path);
  }
}

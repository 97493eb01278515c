package dev.baton.engine.check;

import java.util.List;

/** Nothing could be checked; each problem says what, where, and what to do. */
public final class CannotCheck extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  CannotCheck(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  CannotCheck(String problem) {
    this(List.of(problem));
  }

  /** All that is in the way. */
  public List<String> problems() {
    return problems;
  }
}

package dev.baton.engine.config;

import java.util.List;

/** A {@code baton.yaml} that cannot be used. */
public final class InvalidConfig extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  InvalidConfig(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, {@code file:line:column: what, and what to do}. */
  public List<String> problems() {
    return problems;
  }
}

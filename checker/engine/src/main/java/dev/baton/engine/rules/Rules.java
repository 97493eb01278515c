package dev.baton.engine.rules;

import dev.baton.engine.model.Rule;
import java.util.List;

/** The catalogue, in report order. A new rule is one line here. */
public final class Rules {
  private Rules() {}

  /** Every rule. */
  public static List<Rule> all() {
    return List.of(
        new ForeignWrite(),
        new MultipleWriters(),
        new ReadOnlyWrite(),
        new AppendOnlyOverwrite(),
        new MonotonicRegression(),
        new PrivateEscape(),
        new SharedAgentState(),
        new UnownedWrite(),
        new ContradictoryPolicy(),
        new UnknownRole(),
        new UnusedWaiver());
  }
}

package dev.baton.engine.infer;

import dev.baton.engine.syntax.Stmt;

/** Whether a statement leaves what is around it by {@code break}. Stateless. */
final class Exits {
  private Exits() {}

  /** Whether there is a break of this label, or one of the innermost statement if it is empty. */
  static boolean breaks(Stmt statement, String label) {
    if (statement instanceof Stmt.Break exit) {
      return exit.label().equals(label);
    }
    if (statement instanceof Stmt.Block block) {
      return block.statements().stream().anyMatch(s -> breaks(s, label));
    }
    if (statement instanceof Stmt.If choice) {
      Stmt otherwise = choice.otherwise();
      return breaks(choice.then(), label) || (otherwise != null && breaks(otherwise, label));
    }
    if (statement instanceof Stmt.Labeled labeled) {
      return breaks(labeled.body(), label);
    }
    if (statement instanceof Stmt.Synchronized locked) {
      return breaks(locked.body(), label);
    }
    if (statement instanceof Stmt.Try attempt) {
      Stmt.Block last = attempt.finallyBody();
      return breaks(attempt.body(), label)
          || attempt.catches().stream().anyMatch(c -> breaks(c.body(), label))
          || (last != null && breaks(last, label));
    }
    return !label.isEmpty() && breaksInside(statement, label);
  }

  /** Loops and switches take the breaks without a label for themselves. */
  private static boolean breaksInside(Stmt statement, String label) {
    if (statement instanceof Stmt.While loop) {
      return breaks(loop.body(), label);
    }
    if (statement instanceof Stmt.DoWhile loop) {
      return breaks(loop.body(), label);
    }
    if (statement instanceof Stmt.For loop) {
      return breaks(loop.body(), label);
    }
    if (statement instanceof Stmt.ForEach loop) {
      return breaks(loop.body(), label);
    }
    return statement instanceof Stmt.Switch choice
        && choice.cases().stream().anyMatch(c -> c.body().stream().anyMatch(s -> breaks(s, label)));
  }
}

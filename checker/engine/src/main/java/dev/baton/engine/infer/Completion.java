package dev.baton.engine.infer;

import dev.baton.engine.syntax.Case;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;
import java.util.List;

/** Whether statements can end normally, JLS 14.22, by their form. Stateless. */
public final class Completion {
  private Completion() {}

  public static boolean canEnd(List<Stmt> statements) {
    return statements.stream().allMatch(Completion::canEnd);
  }

  public static boolean canEnd(Stmt statement) {
    if (statement instanceof Stmt.Block block) {
      return canEnd(block.statements());
    }
    if (statement instanceof Stmt.If choice) {
      Stmt otherwise = choice.otherwise();
      return otherwise == null || canEnd(choice.then()) || canEnd(otherwise);
    }
    if (statement instanceof Stmt.Labeled labeled) {
      return canEnd(labeled.body()) || Exits.breaks(labeled.body(), labeled.label());
    }
    if (statement instanceof Stmt.While loop) {
      return !isTrue(loop.condition()) || Exits.breaks(loop.body(), "");
    }
    if (statement instanceof Stmt.DoWhile loop) {
      return !isTrue(loop.condition()) || Exits.breaks(loop.body(), "");
    }
    if (statement instanceof Stmt.For loop) {
      Expr condition = loop.condition();
      return (condition != null && !isTrue(condition)) || Exits.breaks(loop.body(), "");
    }
    if (statement instanceof Stmt.Try attempt) {
      return attempt(attempt);
    }
    if (statement instanceof Stmt.Synchronized locked) {
      return canEnd(locked.body());
    }
    return statement instanceof Stmt.Switch choice ? choice(choice) : !leaves(statement);
  }

  private static boolean leaves(Stmt statement) {
    return statement instanceof Stmt.Return
        || statement instanceof Stmt.Throw
        || statement instanceof Stmt.Break
        || statement instanceof Stmt.Continue
        || statement instanceof Stmt.Yield;
  }

  private static boolean isTrue(Expr condition) {
    return condition instanceof Expr.Literal literal && literal.value().equals(true);
  }

  private static boolean attempt(Stmt.Try attempt) {
    Stmt.Block last = attempt.finallyBody();
    if (last != null && !canEnd(last)) {
      return false;
    }
    return canEnd(attempt.body()) || attempt.catches().stream().anyMatch(c -> canEnd(c.body()));
  }

  private static boolean choice(Stmt.Switch choice) {
    List<Case> cases = choice.cases();
    boolean complete = cases.stream().anyMatch(Case::isDefault);
    if (!complete || cases.isEmpty()) {
      return true;
    }
    boolean falls =
        cases.get(0).isArrow()
            ? cases.stream().anyMatch(c -> canEnd(c.body()))
            : canEnd(cases.get(cases.size() - 1).body());
    return falls
        || cases.stream().anyMatch(c -> c.body().stream().anyMatch(s -> Exits.breaks(s, "")));
  }
}

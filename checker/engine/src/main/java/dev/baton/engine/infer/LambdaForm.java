package dev.baton.engine.infer;

import dev.baton.engine.syntax.Case;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;
import java.util.List;

/** What the form of a lambda tells about its result, JLS 15.27.2. Stateless. */
public final class LambdaForm {
  private LambdaForm() {}

  /** Whether it can be made for an interface whose method returns nothing. */
  public static boolean canGiveNothing(Expr.Lambda lambda) {
    if (lambda.body() instanceof Stmt.Do value) {
      return isStatement(value.expression());
    }
    return !returnsValue(lambda.body());
  }

  /** Whether it can be made for an interface whose method returns something. */
  public static boolean canGiveValue(Expr.Lambda lambda) {
    return lambda.body() instanceof Stmt.Do
        || returnsValue(lambda.body())
        || !Completion.canEnd(lambda.body());
  }

  public static boolean isStatement(Expr expression) {
    return expression instanceof Expr.Call
        || expression instanceof Expr.New
        || expression instanceof Expr.Assign
        || expression instanceof Expr.Step;
  }

  /** Whether the body of a lambda looks like a number or a truth. */
  public static boolean looksPrimitive(Expr expression) {
    if (!(expression instanceof Expr.Lambda lambda) || !(lambda.body() instanceof Stmt.Do value)) {
      return false;
    }
    Expr result = value.expression();
    return (result instanceof Expr.Literal literal && !(literal.value() instanceof String))
        || result instanceof Expr.Binary
        || result instanceof Expr.Unary;
  }

  public static boolean returnsValue(Stmt statement) {
    if (statement instanceof Stmt.Return end) {
      return end.value() != null;
    }
    if (statement instanceof Stmt.Block block) {
      return any(block.statements());
    }
    if (statement instanceof Stmt.If choice) {
      Stmt otherwise = choice.otherwise();
      return returnsValue(choice.then()) || (otherwise != null && returnsValue(otherwise));
    }
    if (statement instanceof Stmt.Try attempt) {
      Stmt.Block last = attempt.finallyBody();
      return returnsValue(attempt.body())
          || attempt.catches().stream().anyMatch(c -> returnsValue(c.body()))
          || (last != null && returnsValue(last));
    }
    if (statement instanceof Stmt.Switch choice) {
      return choice.cases().stream().map(Case::body).anyMatch(LambdaForm::any);
    }
    return returnsInside(statement);
  }

  private static boolean returnsInside(Stmt statement) {
    if (statement instanceof Stmt.While loop) {
      return returnsValue(loop.body());
    }
    if (statement instanceof Stmt.DoWhile loop) {
      return returnsValue(loop.body());
    }
    if (statement instanceof Stmt.For loop) {
      return returnsValue(loop.body());
    }
    if (statement instanceof Stmt.ForEach loop) {
      return returnsValue(loop.body());
    }
    if (statement instanceof Stmt.Labeled labeled) {
      return returnsValue(labeled.body());
    }
    return statement instanceof Stmt.Synchronized locked && returnsValue(locked.body());
  }

  private static boolean any(List<Stmt> statements) {
    return statements.stream().anyMatch(LambdaForm::returnsValue);
  }
}

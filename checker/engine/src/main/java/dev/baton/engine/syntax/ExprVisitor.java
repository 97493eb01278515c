package dev.baton.engine.syntax;

/**
 * What to do with each kind of expression.
 *
 * @param <P> what the visitor is told besides
 * @param <R> what it answers
 */
public interface ExprVisitor<P, R> {
  R literal(Expr.Literal expression, P context);

  R nothing(Expr.Null expression, P context);

  R name(Expr.Name expression, P context);

  R select(Expr.Select expression, P context);

  R self(Expr.This expression, P context);

  R parent(Expr.Super expression, P context);

  R classLiteral(Expr.ClassLiteral expression, P context);

  R index(Expr.Index expression, P context);

  R call(Expr.Call expression, P context);

  R make(Expr.New expression, P context);

  R makeArray(Expr.NewArray expression, P context);

  R arrayInit(Expr.ArrayInit expression, P context);

  R unary(Expr.Unary expression, P context);

  R step(Expr.Step expression, P context);

  R binary(Expr.Binary expression, P context);

  R assign(Expr.Assign expression, P context);

  R conditional(Expr.Conditional expression, P context);

  R cast(Expr.Cast expression, P context);

  R instanceOf(Expr.InstanceOf expression, P context);

  R lambda(Expr.Lambda expression, P context);

  R reference(Expr.Reference expression, P context);

  R switchOver(Expr.Switch expression, P context);

  R annotated(Expr.Annotated expression, P context);
}

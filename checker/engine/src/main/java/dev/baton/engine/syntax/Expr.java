package dev.baton.engine.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression. Two that look the same are still two: tables about them go by identity. */
public sealed interface Expr {
  /** The line that a compiler gives to what the expression does. */
  int line();

  /** The line on which its text begins. */
  default int startLine() {
    if (this instanceof Call call && call.scope() != null) {
      return call.scope().startLine();
    }
    if (this instanceof Select select) {
      return select.scope().startLine();
    }
    return this instanceof Index index ? index.array().startLine() : line();
  }

  /** A chain of names with dots; empty if it is something else. */
  default String path() {
    if (this instanceof Name name) {
      return name.name();
    }
    if (this instanceof Select select) {
      String before = select.scope().path();
      return before.isEmpty() ? "" : before + "." + select.name();
    }
    return "";
  }

  /** Does what fits the kind. */
  <P, R> R accept(ExprVisitor<P, R> visitor, P context);

  /** A number, character, boolean, or text. */
  record Literal(Object value, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.literal(this, context);
    }
  }

  record Null(int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.nothing(this, context);
    }
  }

  /** A simple name: a variable, type, or the start of a package. */
  record Name(String name, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.name(this, context);
    }
  }

  /** {@code scope.name}. */
  record Select(Expr scope, String name, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.select(this, context);
    }
  }

  /** {@code this} or {@code Outer.this}. */
  record This(@Nullable TypeTree type, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.self(this, context);
    }
  }

  /** {@code super} or {@code Type.super}, as the scope of a call or field. */
  record Super(@Nullable TypeTree type, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.parent(this, context);
    }
  }

  /** {@code Type.class}. */
  record ClassLiteral(TypeTree type, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.classLiteral(this, context);
    }
  }

  record Index(Expr array, Expr index, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.index(this, context);
    }
  }

  /** A call; {@code line} is that of the name. */
  record Call(
      @Nullable Expr scope,
      String name,
      List<TypeTree> typeArguments,
      List<Expr> arguments,
      int line)
      implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.call(this, context);
    }
  }

  /**
   * {@code outer.new Type(..) {..}}.
   *
   * @param isDiamond whether the type's arguments are inferred
   * @param body of an anonymous class, absent otherwise
   */
  record New(
      @Nullable Expr outer,
      TypeTree.Named type,
      boolean isDiamond,
      List<Expr> arguments,
      Decl.@Nullable Type body,
      int line)
      implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.make(this, context);
    }
  }

  /** {@code new Type[size]..} or {@code new Type[] {..}}; {@code type} is the array's own. */
  record NewArray(TypeTree type, List<Expr> sizes, @Nullable ArrayInit content, int line)
      implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.makeArray(this, context);
    }
  }

  /** {@code {a, b}}, as an initial value or inside another. */
  record ArrayInit(List<Expr> values, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.arrayInit(this, context);
    }
  }

  /** {@code + - ! ~}. */
  record Unary(char operator, Expr operand, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.unary(this, context);
    }
  }

  /** {@code ++} and {@code --}. */
  record Step(Expr target, boolean isPrefix, boolean isUp, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.step(this, context);
    }
  }

  record Binary(Operator operator, Expr left, Expr right, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.binary(this, context);
    }
  }

  /** {@code target = value}, or {@code target += value} with an operator. */
  record Assign(@Nullable Operator operator, Expr target, Expr value, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.assign(this, context);
    }
  }

  record Conditional(Expr condition, Expr then, Expr otherwise, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.conditional(this, context);
    }
  }

  record Cast(TypeTree type, Expr operand, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.cast(this, context);
    }
  }

  record InstanceOf(Expr operand, Pattern pattern, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.instanceOf(this, context);
    }
  }

  /** A lambda; a body that is an expression is {@link Stmt.Do}. */
  record Lambda(List<Decl.Parameter> parameters, Stmt body, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.lambda(this, context);
    }
  }

  /**
   * {@code scope::name}.
   *
   * @param type what the scope is if it can only be a type, such as an array
   * @param scope what the scope is otherwise
   * @param name {@code <init>} for {@code new}
   */
  record Reference(@Nullable TypeTree type, @Nullable Expr scope, String name, int line)
      implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.reference(this, context);
    }
  }

  record Switch(Expr selector, List<Case> cases, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.switchOver(this, context);
    }
  }

  /** An annotation as the value of an annotation's member. */
  record Annotated(Annotation annotation, int line) implements Expr {
    @Override
    public <P, R> R accept(ExprVisitor<P, R> visitor, P context) {
      return visitor.annotated(this, context);
    }
  }
}

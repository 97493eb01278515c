package dev.baton.engine.lower.expression;

import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;
import java.util.Objects;

/** Conditions as jumps: no truth value is made where none is kept. */
public final class Conditions {
  private final Frame frame;

  Conditions(Frame frame) {
    this.frame = frame;
  }

  /** Jumps if the condition is, or is not, true; goes on otherwise. */
  public void jump(Expr condition, boolean when, Mark target) {
    Object constant = frame.attributes().constant(condition);
    if (constant instanceof Boolean truth) {
      if (truth == when) {
        frame.code().jump(target);
      }
      return;
    }
    if (condition instanceof Expr.Unary unary && unary.operator() == '!') {
      jump(unary.operand(), !when, target);
    } else if (condition instanceof Expr.Binary binary && isJump(binary.operator())) {
      binary(binary, when, target);
    } else if (condition instanceof Expr.Conditional choice) {
      conditional(choice, when, target);
    } else if (condition instanceof Expr.InstanceOf test) {
      new Patterns(frame).test(test, when, target);
    } else {
      frame.values().value(condition, BasicTypes.BOOLEAN);
      frame.code().jumpIf(when ? Operator.NOT_EQUAL : Operator.EQUAL, true, target);
    }
  }

  private static boolean isJump(Operator operator) {
    return operator.isComparison() || operator.isShortCircuit();
  }

  private void binary(Expr.Binary binary, boolean when, Mark target) {
    if (!binary.operator().isShortCircuit()) {
      comparison(binary, when, target);
      return;
    }
    boolean decides = binary.operator() == Operator.EITHER;
    if (decides == when) {
      jump(binary.left(), when, target);
      jump(binary.right(), when, target);
    } else {
      Mark skip = new Mark();
      jump(binary.left(), decides, skip);
      jump(binary.right(), when, target);
      frame.code().place(skip);
    }
  }

  private void conditional(Expr.Conditional choice, boolean when, Mark target) {
    Mark otherwise = new Mark();
    Mark end = new Mark();
    frame.code().line(choice.condition().line());
    jump(choice.condition(), false, otherwise);
    frame.code().line(choice.then().line());
    jump(choice.then(), when, target);
    frame.code().jump(end);
    frame.code().place(otherwise);
    frame.code().line(choice.otherwise().line());
    jump(choice.otherwise(), when, target);
    frame.code().place(end);
  }

  private void comparison(Expr.Binary binary, boolean when, Mark target) {
    CodeWriter code = frame.code();
    Operator operator = when ? binary.operator() : negated(binary.operator());
    Type left = frame.attributes().type(binary.left());
    Type right = frame.attributes().type(binary.right());
    boolean same = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    if (same && !left.isPrimitive() && !right.isPrimitive()) {
      references(binary, operator, target);
      return;
    }
    Type type = Primitives.promoted(left, right);
    if (type instanceof Type.Unknown) {
      type = BasicTypes.INT;
    }
    boolean truths =
        Primitives.unboxed(left).equals(BasicTypes.BOOLEAN)
            || Primitives.unboxed(right).equals(BasicTypes.BOOLEAN);
    Type operands = truths ? BasicTypes.BOOLEAN : type;
    frame.values().value(binary.left(), operands);
    boolean zero = type.equals(BasicTypes.INT) && isZero(binary.right());
    if (zero) {
      code.jumpIf(operator, true, target);
      return;
    }
    frame.values().value(binary.right(), operands);
    if (!type.equals(BasicTypes.INT)) {
      code.compare(type, binary.operator());
      code.jumpIf(operator, true, target);
    } else {
      code.jumpIf(operator, false, target);
    }
  }

  private boolean isZero(Expr expression) {
    Object constant = frame.attributes().constant(expression);
    return Objects.equals(constant, 0)
        || Objects.equals(constant, false)
        || Objects.equals(constant, '\0');
  }

  private void references(Expr.Binary binary, Operator operator, Mark target) {
    boolean same = operator == Operator.EQUAL;
    frame.values().value(binary.left());
    if (binary.right() instanceof Expr.Null) {
      frame.code().jumpIfNull(same, target);
    } else {
      frame.values().value(binary.right());
      frame.code().jumpIfSame(same, target);
    }
  }

  private static Operator negated(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case LESS -> Operator.AT_LEAST;
      case AT_LEAST -> Operator.LESS;
      case GREATER -> Operator.AT_MOST;
      default -> Operator.GREATER;
    };
  }

  /** The truth as a value. */
  void value(Expr condition) {
    Mark otherwise = new Mark();
    Mark end = new Mark();
    jump(condition, false, otherwise);
    frame.code().constant(true);
    frame.code().jump(end);
    frame.code().place(otherwise);
    frame.code().constant(false);
    frame.code().place(end);
  }
}

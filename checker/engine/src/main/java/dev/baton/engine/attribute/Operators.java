package dev.baton.engine.attribute;

import dev.baton.engine.declare.Folding;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;

/** The types of operations, JLS 15.15 to 15.26. */
final class Operators {
  private final Attribution all;

  Operators(Attribution all) {
    this.all = all;
  }

  Type unary(Expr.Unary unary, Ask ask) {
    boolean not = unary.operator() == '!';
    Type wanted = not ? BasicTypes.BOOLEAN : number(ask.target());
    Type operand = all.expression(unary.operand(), ask.wanting(wanted));
    Object value = Folding.unary(unary.operator(), all.attributes().constant(unary.operand()));
    all.attributes().constant(unary, value);
    return not ? BasicTypes.BOOLEAN : Primitives.promoted(operand);
  }

  private static Type number(Type target) {
    Type plain = Primitives.unboxed(target);
    return Primitives.isNumeric(plain) ? plain : BasicTypes.UNKNOWN;
  }

  Type binary(Expr.Binary binary, Ask ask) {
    Operator operator = binary.operator();
    Ask operands = operator.isShortCircuit() ? ask.wanting(BasicTypes.BOOLEAN) : ask.open();
    Type left = all.expression(binary.left(), operands);
    Type right = all.expression(binary.right(), operands);
    if (left instanceof Type.Unknown) {
      left = again(binary.left(), right, operator, ask);
    }
    if (right instanceof Type.Unknown) {
      right = again(binary.right(), left, operator, ask);
    }
    Object value =
        Folding.binary(
            operator,
            all.attributes().constant(binary.left()),
            all.attributes().constant(binary.right()));
    all.attributes().constant(binary, value);
    return type(operator, left, right, ask.target());
  }

  /** An operand of which nothing is known is taken for what the other one, or the result, is. */
  private Type again(Expr operand, Type other, Operator operator, Ask ask) {
    Type plain = Primitives.unboxed(other);
    Type wanted = plain.isPrimitive() ? Primitives.promoted(plain) : BasicTypes.UNKNOWN;
    if (plain.equals(BasicTypes.BOOLEAN)) {
      wanted = BasicTypes.BOOLEAN;
    } else if (other instanceof Type.Unknown) {
      boolean ordered = operator.isOrder();
      wanted =
          ordered
              ? BasicTypes.INT
              : operator.isComparison() ? BasicTypes.UNKNOWN : number(ask.target());
    }
    if (operator == Operator.PLUS && !plain.isPrimitive() && wanted instanceof Type.Unknown) {
      return BasicTypes.UNKNOWN;
    }
    return wanted instanceof Type.Unknown
        ? BasicTypes.UNKNOWN
        : all.expression(operand, ask.wanting(wanted));
  }

  static Type type(Operator operator, Type left, Type right, Type target) {
    if (operator.isComparison() || operator.isShortCircuit()) {
      return BasicTypes.BOOLEAN;
    }
    if (operator == Operator.PLUS
        && (left.equals(BasicTypes.STRING) || right.equals(BasicTypes.STRING))) {
      return BasicTypes.STRING;
    }
    if (operator.isShift()) {
      return Primitives.promoted(left);
    }
    if (Primitives.unboxed(left).equals(BasicTypes.BOOLEAN)) {
      return BasicTypes.BOOLEAN;
    }
    Type promoted = Primitives.promoted(left, right);
    if (!(promoted instanceof Type.Unknown)) {
      return promoted;
    }
    // nothing tells: sums of unknown things are most often texts
    Type wanted = number(target);
    return operator == Operator.PLUS && wanted instanceof Type.Unknown
        ? BasicTypes.STRING
        : wanted instanceof Type.Unknown ? BasicTypes.INT : wanted;
  }
}

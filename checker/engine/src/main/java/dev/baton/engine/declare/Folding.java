package dev.baton.engine.declare;

import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Operator;
import org.jspecify.annotations.Nullable;

/** Computes with constants as a compiler does, JLS 15.29. Stateless. */
public final class Folding {
  private Folding() {}

  /** The value of an operation; absent if it has none at compile time. */
  public static @Nullable Object binary(
      Operator operator, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return null;
    }
    if (operator == Operator.PLUS && (left instanceof String || right instanceof String)) {
      return left.toString() + right;
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return truth(operator, a, b);
    }
    Number a = number(left);
    Number b = number(right);
    if (a == null || b == null) {
      return null;
    }
    try {
      return numbers(operator, a, b);
    } catch (ArithmeticException e) {
      return null; // a division by zero happens when it runs
    }
  }

  private static @Nullable Object numbers(Operator operator, Number a, Number b) {
    if (operator.isShift()) {
      return a instanceof Long
          ? NumberFolding.longs(operator, a.longValue(), b.longValue())
          : NumberFolding.ints(operator, a.intValue(), b.intValue());
    }
    if (a instanceof Double || b instanceof Double) {
      return NumberFolding.doubles(operator, a.doubleValue(), b.doubleValue());
    }
    if (a instanceof Float || b instanceof Float) {
      return NumberFolding.floats(operator, a.floatValue(), b.floatValue());
    }
    return a instanceof Long || b instanceof Long
        ? NumberFolding.longs(operator, a.longValue(), b.longValue())
        : NumberFolding.ints(operator, a.intValue(), b.intValue());
  }

  private static @Nullable Object truth(Operator operator, boolean a, boolean b) {
    return switch (operator) {
      case BOTH, AND -> a && b;
      case EITHER, OR -> a || b;
      case XOR, NOT_EQUAL -> a != b;
      case EQUAL -> a == b;
      default -> null;
    };
  }

  private static @Nullable Number number(Object value) {
    if (value instanceof Character c) {
      return (int) c;
    }
    return value instanceof Number n ? n : null;
  }

  /** The value of {@code + - ! ~} before an operand. */
  public static @Nullable Object unary(char operator, @Nullable Object operand) {
    if (operand instanceof Boolean truth) {
      return operator == '!' ? !truth : null;
    }
    Number value = operand == null ? null : number(operand);
    if (value == null) {
      return null;
    }
    return switch (operator) {
      case '+' -> value;
      case '-' -> binary(Operator.MINUS, value instanceof Float ? (Object) (-0.0f) : 0, value);
      case '~' -> binary(Operator.XOR, -1, value);
      default -> null;
    };
  }

  /** A constant as a value of a type; absent if the type has no constants. */
  public static @Nullable Object convert(@Nullable Object value, Type to) {
    if (value == null || to.equals(BasicTypes.STRING)) {
      return value instanceof String ? value : null;
    }
    if (to.equals(BasicTypes.BOOLEAN)) {
      return value instanceof Boolean ? value : null;
    }
    Number n = number(value);
    if (n == null || !Primitives.isNumeric(to)) {
      return null;
    }
    return switch (((Type.Primitive) to).code()) {
      case 'B' -> (int) n.byteValue();
      case 'S' -> (int) n.shortValue();
      case 'C' -> (char) n.intValue();
      case 'J' -> n.longValue();
      case 'F' -> n.floatValue();
      case 'D' -> n.doubleValue();
      default -> n.intValue();
    };
  }
}

package dev.baton.engine.declare;

import dev.baton.engine.syntax.Operator;
import org.jspecify.annotations.Nullable;

/** Operations on two numbers of one type. */
final class NumberFolding {
  private NumberFolding() {}

  static @Nullable Object ints(Operator operator, int a, int b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case LEFT -> a << b;
      case RIGHT -> a >> b;
      case UNSIGNED_RIGHT -> a >>> b;
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> compared(operator, Integer.compare(a, b));
    };
  }

  static @Nullable Object longs(Operator operator, long a, long b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case LEFT -> a << b;
      case RIGHT -> a >> b;
      case UNSIGNED_RIGHT -> a >>> b;
      case AND -> a & b;
      case OR -> a | b;
      case XOR -> a ^ b;
      default -> compared(operator, Long.compare(a, b));
    };
  }

  static @Nullable Object floats(Operator operator, float a, float b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default -> doubles(operator, a, b);
    };
  }

  static @Nullable Object doubles(Operator operator, double a, double b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      default ->
          Double.isNaN(a) || Double.isNaN(b)
              ? operator == Operator.NOT_EQUAL
              : compared(operator, a < b ? -1 : a > b ? 1 : 0);
    };
  }

  private static @Nullable Object compared(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_LEAST -> order >= 0;
      case GREATER -> order > 0;
      case AT_MOST -> order <= 0;
      default -> null;
    };
  }
}

package dev.baton.engine.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An operator between two operands. */
public enum Operator {
  PLUS("+"),
  MINUS("-"),
  TIMES("*"),
  DIVIDE("/"),
  REMAINDER("%"),
  LEFT("<<"),
  RIGHT(">>"),
  UNSIGNED_RIGHT(">>>"),
  AND("&"),
  OR("|"),
  XOR("^"),
  BOTH("&&"),
  EITHER("||"),
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_LEAST(">="),
  GREATER(">"),
  AT_MOST("<=");

  private static final Map<String, Operator> BY_TEXT = new HashMap<>();

  static {
    for (Operator operator : values()) {
      BY_TEXT.put(operator.text, operator);
    }
  }

  private final String text;

  Operator(String text) {
    this.text = text;
  }

  /** The operator that is written so; absent for {@code =}. */
  public static Optional<Operator> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** Whether it compares, so that its result is a boolean whatever its operands are. */
  public boolean isComparison() {
    return isOrder() || this == EQUAL || this == NOT_EQUAL;
  }

  /** Whether it asks which of two numbers is the larger. */
  public boolean isOrder() {
    return this == LESS || this == AT_LEAST || this == GREATER || this == AT_MOST;
  }

  /** Whether the right side runs only if the left side does not decide. */
  public boolean isShortCircuit() {
    return this == BOTH || this == EITHER;
  }

  /** Whether it shifts: its result has the type of the left side alone. */
  public boolean isShift() {
    return this == LEFT || this == RIGHT || this == UNSIGNED_RIGHT;
  }
}

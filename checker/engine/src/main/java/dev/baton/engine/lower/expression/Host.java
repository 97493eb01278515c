package dev.baton.engine.lower.expression;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.declare.Local;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import java.util.List;
import java.util.function.Consumer;

/** What bodies ask of the class that they are written into. */
public interface Host {
  /** What writes the statements of a method that gives a result. */
  Structures statements(Frame frame, Type result);

  /**
   * Promises a method for a lambda, which is written later.
   *
   * @param captured the variables that become its first parameters
   * @return its name
   */
  String lambda(Expr.Lambda lambda, Attributes.Lambda found, List<Local> captured, String around);

  /** Promises a method that calls what a method reference means; its name. */
  String adapter(String descriptor, boolean isStatic, String around, Consumer<Frame> body);

  /** The class that holds the numbers of enum constants for switches. */
  String switchMaps();

  /** The number by which the switch on a line knows an enum's constant; from 1. */
  int switchNumber(String enumType, String constant, int line);

  /** Notes that there are assertions. */
  void asserts();

  /** The top-level type. */
  String outermost();
}

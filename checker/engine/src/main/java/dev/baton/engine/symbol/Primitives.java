package dev.baton.engine.symbol;

import java.util.Map;

/** Primitive types, their order, and the classes that box them. Stateless. */
public final class Primitives {
  private static final String ORDER = "BSCIJFD";
  private static final Map<Character, String> BOXES =
      Map.of(
          'Z', "java/lang/Boolean",
          'B', "java/lang/Byte",
          'S', "java/lang/Short",
          'C', "java/lang/Character",
          'I', "java/lang/Integer",
          'J', "java/lang/Long",
          'F', "java/lang/Float",
          'D', "java/lang/Double",
          'V', "java/lang/Void");

  private Primitives() {}

  /** The class that boxes a primitive; other types are themselves. */
  public static Type boxed(Type type) {
    return type instanceof Type.Primitive p
        ? Type.of(BOXES.getOrDefault(p.code(), "java/lang/Object"))
        : type;
  }

  /** The primitive that a class boxes; other types are themselves. */
  public static Type unboxed(Type type) {
    if (type instanceof Type.Named named && named.name().startsWith("java/lang/")) {
      for (Map.Entry<Character, String> box : BOXES.entrySet()) {
        if (box.getValue().equals(named.name()) && box.getKey() != 'V') {
          return new Type.Primitive(box.getKey());
        }
      }
    }
    return type;
  }

  public static boolean isNumeric(Type type) {
    return type instanceof Type.Primitive p && ORDER.indexOf(p.code()) >= 0;
  }

  /** Whether it is an {@code int} or narrower, but no boolean. */
  public static boolean isIntegral(Type type) {
    return type instanceof Type.Primitive p && "BSCIJ".indexOf(p.code()) >= 0;
  }

  /** Whether values of one primitive type go into another without a cast. */
  public static boolean widens(Type from, Type to) {
    if (from.equals(to)) {
      return true;
    }
    if (!isNumeric(from) || !isNumeric(to) || to.equals(BasicTypes.CHAR)) {
      return false;
    }
    int source = ORDER.indexOf(((Type.Primitive) from).code());
    int target = ORDER.indexOf(((Type.Primitive) to).code());
    return source < target;
  }

  /** The type in which an operator works on operands of two types; unknown if neither tells. */
  public static Type promoted(Type left, Type right) {
    Type a = unboxed(left);
    Type b = unboxed(right);
    if (!isNumeric(a) || !isNumeric(b)) {
      return isNumeric(a) ? promoted(a) : isNumeric(b) ? promoted(b) : BasicTypes.UNKNOWN;
    }
    Type wider = widens(a, b) ? b : a;
    return promoted(wider);
  }

  /** The type in which an operator works on one operand. */
  public static Type promoted(Type operand) {
    Type type = unboxed(operand);
    return widens(type, BasicTypes.INT) ? BasicTypes.INT : type;
  }
}

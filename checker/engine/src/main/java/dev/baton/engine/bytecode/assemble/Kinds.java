package dev.baton.engine.bytecode.assemble;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Operator;

/** Which instruction does what for which type. Stateless. */
final class Kinds {
  private static final String CODES = "IJFDA";

  private Kinds() {}

  /** The letter of the kind of instructions that work on a type: {@code I J F D A}. */
  static char kind(Type type) {
    if (!(type instanceof Type.Primitive primitive)) {
      return 'A';
    }
    return switch (primitive.code()) {
      case 'J', 'F', 'D', 'V' -> primitive.code();
      default -> 'I';
    };
  }

  static int size(Type type) {
    return type.equals(BasicTypes.VOID) ? 0 : type.isWide() ? 2 : 1;
  }

  /** The instruction for a kind, of a family that begins with the one for {@code int}. */
  static int of(int first, Type type) {
    return first + CODES.indexOf(kind(type));
  }

  static int arrayLoad(Type element) {
    return switch (element.descriptor().charAt(0)) {
      case 'Z', 'B' -> BALOAD;
      case 'C' -> CALOAD;
      case 'S' -> SALOAD;
      default -> of(IALOAD, element);
    };
  }

  static int newArray(Type element) {
    return switch (element.descriptor().charAt(0)) {
      case 'Z' -> T_BOOLEAN;
      case 'C' -> T_CHAR;
      case 'F' -> T_FLOAT;
      case 'D' -> T_DOUBLE;
      case 'B' -> T_BYTE;
      case 'S' -> T_SHORT;
      case 'J' -> T_LONG;
      default -> T_INT;
    };
  }

  static int operation(Operator operator, Type type) {
    int first =
        switch (operator) {
          case PLUS -> IADD;
          case MINUS -> ISUB;
          case TIMES -> IMUL;
          case DIVIDE -> IDIV;
          case REMAINDER -> IREM;
          case LEFT -> ISHL;
          case RIGHT -> ISHR;
          case UNSIGNED_RIGHT -> IUSHR;
          case AND, BOTH -> IAND;
          case OR, EITHER -> IOR;
          default -> IXOR;
        };
    int offset = "IJFD".indexOf(kind(type));
    boolean onlyWhole = first >= ISHL;
    return first + Math.max(0, onlyWhole ? Math.min(offset, 1) : offset);
  }

  /** The jump that is taken where two ints, or one and 0, compare so. */
  static int jump(Operator operator, boolean withZero) {
    int offset =
        switch (operator) {
          case EQUAL -> 0;
          case NOT_EQUAL -> 1;
          case LESS -> 2;
          case AT_LEAST -> 3;
          case GREATER -> 4;
          default -> 5;
        };
    return (withZero ? IFEQ : IF_ICMPEQ) + offset;
  }

  /** The comparison that ends in an int; where a number is none, the jump is not taken. */
  static int compare(Type type, Operator operator) {
    boolean less = operator == Operator.LESS || operator == Operator.AT_MOST;
    return switch (kind(type)) {
      case 'J' -> LCMP;
      case 'F' -> less ? FCMPG : FCMPL;
      default -> less ? DCMPG : DCMPL;
    };
  }

  /** The conversion between two of the kinds of numbers; -1 where there is nothing to do. */
  static int conversion(Type from, Type to) {
    int source = "IJFD".indexOf(kind(from));
    int target = "IJFD".indexOf(kind(to));
    if (source < 0 || target < 0 || source == target) {
      return -1;
    }
    return I2L + source * 3 + (target > source ? target - 1 : target);
  }

  /** The instruction that cuts an int down to a smaller type; -1 where there is nothing to do. */
  static int narrowing(Type to) {
    return switch (to.descriptor().charAt(0)) {
      case 'B' -> I2B;
      case 'C' -> I2C;
      case 'S' -> I2S;
      default -> -1;
    };
  }
}

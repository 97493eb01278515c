package dev.baton.engine.lower.expression;

import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;

/** Conversions, JLS 5: numbers, boxes. Casts of references leave no trace and are not written. */
public final class Adapting {
  private static final String NUMBER = "java/lang/Number";
  private final Frame frame;

  Adapting(Frame frame) {
    this.frame = frame;
  }

  /** Makes what is on the stack a value of another type. */
  public void adapt(Type from, Type to) {
    if (to instanceof Type.Unknown || to.equals(BasicTypes.VOID) || from.equals(BasicTypes.VOID)) {
      return;
    }
    if (from.isPrimitive()) {
      if (to.isPrimitive()) {
        frame.code().convert(from, to);
      } else {
        box(from, to);
      }
    } else if (to.isPrimitive()) {
      unbox(from, to);
    }
  }

  private void box(Type from, Type to) {
    Type wanted = Primitives.unboxed(to);
    Type value = wanted.isPrimitive() ? wanted : from;
    frame.code().convert(from, value);
    String box = Primitives.boxed(value).internalName();
    String descriptor = "(" + value.descriptor() + ")L" + box + ";";
    frame.code().invoke(Call.STATIC, box, "valueOf", descriptor, false);
  }

  private void unbox(Type from, Type to) {
    CodeWriter code = frame.code();
    if (from instanceof Type.Unknown) {
      code.convert(BasicTypes.INT, to.isWide() ? to : BasicTypes.INT); // nobody knows what it is
      return;
    }
    Type value = Primitives.unboxed(from);
    if (!value.isPrimitive()) {
      value = bound(from, to);
    }
    String box = Primitives.boxed(value).internalName();
    boolean isNumber = from.internalName().equals(NUMBER);
    String owner = isNumber ? NUMBER : box;
    code.invoke(Call.VIRTUAL, owner, name(value), "()" + value.descriptor(), false);
    code.convert(value, to);
  }

  /** A variable bounded by a box is one; anything else is cast to the box of what is wanted. */
  private Type bound(Type from, Type to) {
    Type erased = Primitives.unboxed(from.erasure());
    return erased.isPrimitive() ? erased : to;
  }

  private static String name(Type value) {
    return switch (value.descriptor().charAt(0)) {
      case 'Z' -> "booleanValue";
      case 'B' -> "byteValue";
      case 'C' -> "charValue";
      case 'S' -> "shortValue";
      case 'J' -> "longValue";
      case 'F' -> "floatValue";
      case 'D' -> "doubleValue";
      default -> "intValue";
    };
  }
}

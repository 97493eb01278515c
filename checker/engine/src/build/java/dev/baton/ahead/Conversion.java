package dev.baton.ahead;

import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Turns a value into one of another type, as {@link java.lang.invoke.LambdaMetafactory} says that
 * arguments and results are adapted: by casts, boxing, unboxing and widening.
 */
final class Conversion {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");
  private static final Map<Type, Type> BOXES =
      Map.of(
          Type.BOOLEAN_TYPE, Type.getType(Boolean.class),
          Type.CHAR_TYPE, Type.getType(Character.class),
          Type.BYTE_TYPE, Type.getType(Byte.class),
          Type.SHORT_TYPE, Type.getType(Short.class),
          Type.INT_TYPE, Type.getType(Integer.class),
          Type.LONG_TYPE, Type.getType(Long.class),
          Type.FLOAT_TYPE, Type.getType(Float.class),
          Type.DOUBLE_TYPE, Type.getType(Double.class));

  private Conversion() {}

  /**
   * Writes the code for a value that is on the stack.
   *
   * @param known what the value is known to be, more than the type it has
   */
  static void write(Type has, Type known, Type wanted, MethodVisitor to) {
    if (has.getSort() == Type.VOID || wanted.getSort() == Type.VOID) {
      return; // a result that nobody wants is dropped by the return
    }
    if (primitive(has)) {
      fromPrimitive(has, wanted, to);
    } else {
      Type source = primitive(known) ? has : known;
      cast(has, source, to);
      if (primitive(wanted)) {
        unbox(source, wanted, to);
      } else {
        cast(source, wanted, to);
      }
    }
  }

  /** The class that a value of a primitive type is boxed in. */
  static Type box(Type primitive) {
    return Objects.requireNonNull(BOXES.get(primitive));
  }

  static boolean primitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static void fromPrimitive(Type has, Type wanted, MethodVisitor to) {
    if (primitive(wanted)) {
      widen(has, wanted, to);
    } else {
      Type unboxed = unboxed(wanted);
      Type boxed = unboxed.equals(OBJECT) ? has : unboxed;
      widen(has, boxed, to);
      to.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          box(boxed).getInternalName(),
          "valueOf",
          Type.getMethodDescriptor(box(boxed), boxed),
          false);
    }
  }

  private static void unbox(Type source, Type wanted, MethodVisitor to) {
    Type unboxed = unboxed(source);
    if (unboxed.equals(OBJECT)) { // a type variable, say: its value is a box of what is wanted
      cast(source, box(wanted), to);
      unboxed = wanted;
    }
    to.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        box(unboxed).getInternalName(),
        unboxed.getClassName() + "Value",
        Type.getMethodDescriptor(unboxed),
        false);
    widen(unboxed, wanted, to);
  }

  /** What is in a box, else {@link #OBJECT}. */
  private static Type unboxed(Type box) {
    for (Map.Entry<Type, Type> each : BOXES.entrySet()) {
      if (each.getValue().equals(box)) {
        return each.getKey();
      }
    }
    return OBJECT;
  }

  private static void cast(Type from, Type wanted, MethodVisitor to) {
    if (!from.equals(wanted) && !wanted.equals(OBJECT)) {
      to.visitTypeInsn(Opcodes.CHECKCAST, wanted.getInternalName());
    }
  }

  private static void widen(Type from, Type wanted, MethodVisitor to) {
    if (from.equals(wanted)) {
      return;
    }
    switch (wanted.getSort()) {
      case Type.LONG -> to.visitInsn(Opcodes.I2L);
      case Type.FLOAT -> to.visitInsn(from.getSort() == Type.LONG ? Opcodes.L2F : Opcodes.I2F);
      case Type.DOUBLE -> to.visitInsn(toDouble(from));
      default -> {} // byte, char and short are ints on the stack
    }
  }

  private static int toDouble(Type from) {
    return switch (from.getSort()) {
      case Type.LONG -> Opcodes.L2D;
      case Type.FLOAT -> Opcodes.F2D;
      default -> Opcodes.I2D;
    };
  }
}

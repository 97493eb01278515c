package dev.baton.engine.bytecode.assemble;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.MethodVisitor;

/** The shortest instruction for a constant. Stateless. */
final class Constants {
  private Constants() {}

  static void write(Object value, MethodVisitor out) {
    if (value instanceof Integer number) {
      integer(number, out);
    } else if (value instanceof Long number && (number == 0 || number == 1)) {
      out.visitInsn(LCONST_0 + number.intValue());
    } else if (value instanceof Float number && isSmall(number)) {
      out.visitInsn(FCONST_0 + number.intValue());
    } else if (value instanceof Double number && (isPositiveZero(number) || number == 1)) {
      out.visitInsn(DCONST_0 + number.intValue());
    } else {
      out.visitLdcInsn(value);
    }
  }

  private static boolean isSmall(float number) {
    return Float.floatToIntBits(number) == 0 || number == 1 || number == 2;
  }

  private static boolean isPositiveZero(double number) {
    return Double.doubleToLongBits(number) == 0;
  }

  private static void integer(int number, MethodVisitor out) {
    if (number >= -1 && number <= 5) {
      out.visitInsn(ICONST_0 + number);
    } else if (number >= Byte.MIN_VALUE && number <= Byte.MAX_VALUE) {
      out.visitIntInsn(BIPUSH, number);
    } else if (number >= Short.MIN_VALUE && number <= Short.MAX_VALUE) {
      out.visitIntInsn(SIPUSH, number);
    } else {
      out.visitLdcInsn(number);
    }
  }
}

package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.code.Instruction;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** Constants that instructions put on the stack. */
final class Constants {
  /** A constant that is worked out when the class is linked. */
  static final Object UNKNOWN = new Object();

  private Constants() {}

  /** The constant; absent where the instruction puts none. */
  static @Nullable Object of(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (insn instanceof LdcInsnNode ldc) {
      return loaded(ldc.cst);
    }
    if (insn instanceof IntInsnNode number && opcode != NEWARRAY) {
      return number.operand;
    }
    return switch (opcode) {
      case ACONST_NULL -> Instruction.Absent.NULL;
      case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5 ->
          opcode - ICONST_0;
      case LCONST_0, LCONST_1 -> (long) (opcode - LCONST_0);
      case FCONST_0, FCONST_1, FCONST_2 -> (float) (opcode - FCONST_0);
      case DCONST_0, DCONST_1 -> (double) (opcode - DCONST_0);
      default -> null;
    };
  }

  private static Object loaded(Object constant) {
    if (constant instanceof Type type) {
      boolean named = type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
      return new Instruction.TypeLiteral(named ? type.getInternalName() : type.getDescriptor());
    }
    return constant instanceof String || constant instanceof Number ? constant : UNKNOWN;
  }
}

package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows where values come from through one method body, for ASM's data-flow analyser. */
final class OriginInterpreter extends Interpreter<Origins> {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private final InsnList code;
  private final int[] argumentOfLocal;

  OriginInterpreter(InsnList code, int[] argumentOfLocal) {
    super(Opcodes.ASM9);
    this.code = code;
    this.argumentOfLocal = argumentOfLocal;
  }

  @Override
  public @Nullable Origins newValue(@Nullable Type type) {
    if (type == null) {
      return Origins.NONE;
    }
    return type.getSort() == Type.VOID ? null : Origins.nothing(type.getSize());
  }

  @Override
  public Origins newParameterValue(boolean isInstanceMethod, int local, Type type) {
    return Origins.of(type.getSize(), new Value.Param(argumentOfLocal[local]));
  }

  @Override
  public Origins newExceptionValue(
      org.objectweb.asm.tree.TryCatchBlockNode handler,
      org.objectweb.asm.tree.analysis.Frame<Origins> frame,
      Type type) {
    return Origins.of(1, new Value.Unknown());
  }

  @Override
  public Origins newOperation(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (insn instanceof LdcInsnNode ldc) {
      int size = ldc.cst instanceof Long || ldc.cst instanceof Double ? 2 : 1;
      return Origins.of(size, new Value.Constant(ldc.cst));
    }
    if (insn instanceof FieldInsnNode field) {
      return Origins.of(
          Type.getType(field.desc).getSize(), new Value.Static(field.owner, field.name));
    }
    if (insn instanceof TypeInsnNode made && opcode == NEW) {
      return Origins.of(1, new Value.Fresh(code.indexOf(insn), made.desc));
    }
    if (insn instanceof IntInsnNode number) {
      return Origins.of(1, new Value.Constant(number.operand));
    }
    if (opcode >= ICONST_M1 && opcode <= ICONST_5) {
      return Origins.of(1, new Value.Constant(opcode - ICONST_0));
    }
    return Origins.nothing(
        opcode == LCONST_0 || opcode == LCONST_1 || opcode == DCONST_0 || opcode == DCONST_1
            ? 2
            : 1);
  }

  @Override
  public Origins copyOperation(AbstractInsnNode insn, Origins value) {
    return value;
  }

  @Override
  public @Nullable Origins unaryOperation(AbstractInsnNode insn, Origins value) {
    return switch (insn.getOpcode()) {
      case GETFIELD -> {
        FieldInsnNode field = (FieldInsnNode) insn;
        int size = Type.getType(field.desc).getSize();
        yield value.step(size, base -> new Value.Field(base, field.owner, field.name));
      }
      case CHECKCAST -> value;
      case NEWARRAY, ANEWARRAY -> Origins.of(1, new Value.Fresh(code.indexOf(insn), "[]"));
      case I2L, F2L, F2D, I2D, L2D, D2L ->
          new Origins(2, value.values(), value.stepOf(), value.change());
      case L2I, L2F, D2I, D2F -> new Origins(1, value.values(), value.stepOf(), value.change());
      case LNEG, DNEG -> Origins.WIDE;
      case IFEQ,
          IFNE,
          IFLT,
          IFGE,
          IFGT,
          IFLE,
          TABLESWITCH,
          LOOKUPSWITCH,
          PUTSTATIC,
          ATHROW,
          MONITORENTER,
          MONITOREXIT,
          IFNULL,
          IFNONNULL ->
          null;
      default -> Origins.NONE;
    };
  }

  @Override
  public @Nullable Origins binaryOperation(AbstractInsnNode insn, Origins left, Origins right) {
    int opcode = insn.getOpcode();
    return switch (opcode) {
      case AALOAD -> left.step(1, Value.Element::new);
      case IADD, FADD, LADD, DADD ->
          left.values().stream().anyMatch(OriginInterpreter::isState)
              ? left.changed(isNegative(right) ? Change.DECREASE : Change.INCREASE)
              : right.changed(isNegative(left) ? Change.DECREASE : Change.INCREASE);
      case ISUB, FSUB, LSUB, DSUB ->
          left.changed(isNegative(right) ? Change.INCREASE : Change.DECREASE);
      case LALOAD, DALOAD, LMUL, DMUL, LDIV, DDIV, LREM, DREM, LSHL, LSHR, LUSHR, LAND, LOR, LXOR ->
          Origins.WIDE;
      case IF_ICMPEQ,
          IF_ICMPNE,
          IF_ICMPLT,
          IF_ICMPGE,
          IF_ICMPGT,
          IF_ICMPLE,
          IF_ACMPEQ,
          IF_ACMPNE,
          PUTFIELD ->
          null;
      default -> Origins.NONE;
    };
  }

  private static boolean isState(Value value) {
    return value instanceof Value.Field || value instanceof Value.Static;
  }

  private static boolean isNegative(Origins operand) {
    return operand.values().stream()
        .anyMatch(
            v ->
                v instanceof Value.Constant c
                    && c.value() instanceof Number n
                    && n.doubleValue() < 0);
  }

  @Override
  public @Nullable Origins ternaryOperation(
      AbstractInsnNode insn, Origins array, Origins index, Origins value) {
    return null;
  }

  @Override
  public @Nullable Origins naryOperation(AbstractInsnNode insn, List<? extends Origins> values) {
    if (insn instanceof InvokeDynamicInsnNode dynamic) {
      return dynamicCall(dynamic, values);
    }
    if (insn instanceof MethodInsnNode call) {
      Type result = Type.getReturnType(call.desc);
      return result.getSort() == Type.VOID
          ? null
          : Origins.of(result.getSize(), new Value.Result(code.indexOf(insn)));
    }
    return Origins.of(1, new Value.Fresh(code.indexOf(insn), "[]"));
  }

  private static Origins dynamicCall(InvokeDynamicInsnNode call, List<? extends Origins> captured) {
    Type result = Type.getReturnType(call.desc);
    if (!call.bsm.getOwner().equals(METAFACTORY) || !(call.bsmArgs[1] instanceof Handle handle)) {
      return Origins.nothing(result.getSize());
    }
    List<List<Value>> values = new ArrayList<>();
    captured.forEach(each -> values.add(each.list()));
    MethodRef target = new MethodRef(handle.getOwner(), handle.getName(), handle.getDesc());
    return Origins.of(1, new Value.Function(target, handle.getTag() == H_INVOKESTATIC, values));
  }

  @Override
  public void returnOperation(AbstractInsnNode insn, Origins value, Origins expected) {}

  @Override
  public Origins merge(Origins first, Origins second) {
    return first.merge(second);
  }
}

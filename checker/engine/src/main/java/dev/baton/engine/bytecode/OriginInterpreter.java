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
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows where values come from through one method body, for ASM's data-flow analyser. */
final class OriginInterpreter extends Interpreter<Origins> {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String CONCAT = "java/lang/invoke/StringConcatFactory";
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
  public Origins newExceptionValue(TryCatchBlockNode block, Frame<Origins> frame, Type type) {
    return Origins.of(1, new Value.Result(code.indexOf(block.handler)));
  }

  @Override
  public Origins newOperation(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (insn instanceof FieldInsnNode field) {
      return Origins.of(
          Type.getType(field.desc).getSize(), new Value.Static(field.owner, field.name));
    }
    if (insn instanceof TypeInsnNode made && opcode == NEW) {
      return Origins.of(1, new Value.Fresh(code.indexOf(insn), made.desc));
    }
    Object constant = constant(insn);
    boolean wide = constant instanceof Long || constant instanceof Double;
    return constant == null ? Origins.NONE : Origins.of(wide ? 2 : 1, new Value.Constant(constant));
  }

  private static @Nullable Object constant(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (insn instanceof LdcInsnNode ldc) {
      return ldc.cst;
    }
    if (insn instanceof IntInsnNode number) {
      return number.operand;
    }
    return switch (opcode) {
      case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5 ->
          opcode - ICONST_0;
      case LCONST_0, LCONST_1 -> (long) (opcode - LCONST_0);
      case FCONST_0, FCONST_1, FCONST_2 -> (float) (opcode - FCONST_0);
      case DCONST_0, DCONST_1 -> (double) (opcode - DCONST_0);
      default -> null;
    };
  }

  @Override
  public Origins copyOperation(AbstractInsnNode insn, Origins value) {
    boolean number = insn.getOpcode() == ILOAD || insn.getOpcode() == LLOAD;
    return number ? value.readFrom(((VarInsnNode) insn).var) : value;
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
      case INSTANCEOF -> value.tested(((TypeInsnNode) insn).desc);
      case IINC -> value.changed(stepOf(insn), Origins.NONE);
      case NEWARRAY, ANEWARRAY -> Origins.of(1, new Value.Fresh(code.indexOf(insn), "[]"));
      case I2L, F2L, F2D, I2D, L2D, D2L -> value.sized(2);
      case L2I, L2F, D2I, D2F -> value.sized(1);
      case I2F, F2I, I2B, I2C, I2S, INEG, FNEG, LNEG, DNEG ->
          value.computedWith(Origins.NONE, value.size());
      case ARRAYLENGTH -> value.computedWith(Origins.NONE, 1);
      default -> null;
    };
  }

  private static Change stepOf(AbstractInsnNode increment) {
    int by = ((org.objectweb.asm.tree.IincInsnNode) increment).incr;
    return by < 0 ? Change.DECREASE : Change.INCREASE;
  }

  @Override
  public @Nullable Origins binaryOperation(AbstractInsnNode insn, Origins left, Origins right) {
    int opcode = insn.getOpcode();
    return switch (opcode) {
      case IALOAD -> isSwitchMap(left) ? left.together(right) : element(left, 1);
      case AALOAD, BALOAD, CALOAD, SALOAD, FALOAD -> element(left, 1);
      case LALOAD, DALOAD -> element(left, 2);
      case IADD, FADD, LADD, DADD -> sum(left, right);
      case ISUB, FSUB, LSUB, DSUB ->
          left.changed(isNegative(right) ? Change.INCREASE : Change.DECREASE, right);
      case IMUL, LMUL, ISHL, LSHL ->
          isConstant(right)
              ? left.changed(Change.INCREASE, right)
              : left.computedWith(right, left.size());
      case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> left.comparedWith(right);
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
      default -> left.computedWith(right, left.size());
    };
  }

  private static Origins element(Origins array, int size) {
    return array.step(size, Value.Element::new);
  }

  /** The table by which a switch over an enum finds its branch. */
  private static boolean isSwitchMap(Origins array) {
    for (Value value : array.values()) {
      if (value instanceof Value.Static map && map.name().startsWith("$SwitchMap$")) {
        return true;
      }
    }
    return false;
  }

  private static Origins sum(Origins left, Origins right) {
    return left.variable() >= 0 || isState(left)
        ? left.changed(isNegative(right) ? Change.DECREASE : Change.INCREASE, right)
        : right.changed(isNegative(left) ? Change.DECREASE : Change.INCREASE, left);
  }

  private static boolean isState(Origins operand) {
    for (Value value : operand.values()) {
      if (value instanceof Value.Field || value instanceof Value.Static) {
        return true;
      }
    }
    return false;
  }

  /** By a constant numbers only grow, as a delay does that is doubled. */
  private static boolean isConstant(Origins operand) {
    for (Value value : operand.values()) {
      if (!(value instanceof Value.Constant)) {
        return false;
      }
    }
    return !operand.values().isEmpty();
  }

  private static boolean isNegative(Origins operand) {
    for (Value value : operand.values()) {
      if (value instanceof Value.Constant c
          && c.value() instanceof Number n
          && n.doubleValue() < 0) {
        return true;
      }
    }
    return false;
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

  private Origins dynamicCall(InvokeDynamicInsnNode call, List<? extends Origins> captured) {
    if (isConcat(call)) {
      return Origins.of(1, new Value.Result(code.indexOf(call)));
    }
    if (PatternLabels.isSwitch(call)) {
      return captured.get(0).sized(1);
    }
    if (!call.bsm.getOwner().equals(METAFACTORY) || !(call.bsmArgs[1] instanceof Handle handle)) {
      return Origins.nothing(Type.getReturnType(call.desc).getSize());
    }
    List<List<Value>> values = new ArrayList<>();
    for (Origins each : captured) {
      values.add(each.values());
    }
    MethodRef target = new MethodRef(handle.getOwner(), handle.getName(), handle.getDesc());
    return Origins.of(1, new Value.Function(target, handle.getTag() == H_INVOKESTATIC, values));
  }

  /** Whether the instruction joins texts; it is read as a call, so that its parts are used. */
  static boolean isConcat(InvokeDynamicInsnNode call) {
    return call.bsm.getOwner().equals(CONCAT);
  }

  @Override
  public void returnOperation(AbstractInsnNode insn, Origins value, Origins expected) {}

  @Override
  public Origins merge(Origins first, Origins second) {
    return first.merge(second);
  }
}

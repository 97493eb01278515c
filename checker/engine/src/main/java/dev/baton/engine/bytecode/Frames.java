package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * What locals and stack hold before each instruction of a body. A body in which nothing branches
 * and nothing is caught is gone through once, and a frame is kept only where somebody looks at it;
 * no two ways meet there, so that the analyser would find the same. All others go through ASM's.
 */
final class Frames {
  private Frames() {}

  /**
   * The frames, by the instruction's index; absent where it cannot be reached, or where nobody
   * looks.
   *
   * @throws AnalyzerException where the instructions make no sense
   */
  static Frame<Origins>[] of(String owner, MethodNode method, OriginInterpreter interpreter)
      throws AnalyzerException {
    return isStraight(method)
        ? straight(method, interpreter)
        : new Flowing(interpreter).analyze(owner, method);
  }

  /** ASM's analyser, with frames that meet faster. */
  private static final class Flowing extends Analyzer<Origins> {
    Flowing(OriginInterpreter interpreter) {
      super(interpreter);
    }

    @Override
    protected Frame<Origins> newFrame(int locals, int stack) {
      return new Meeting(locals, stack);
    }

    @Override
    protected Frame<Origins> newFrame(Frame<? extends Origins> frame) {
      return new Meeting(frame);
    }
  }

  /**
   * A frame that meets another: most slots of both hold the same object, for which there is nothing
   * to ask.
   */
  @SuppressWarnings("ReferenceEquality") // identity is what is quick; the rest asks for equality
  private static final class Meeting extends Frame<Origins> {
    Meeting(int locals, int stack) {
      super(locals, stack);
    }

    Meeting(Frame<? extends Origins> frame) {
      super(frame);
    }

    @Override
    public boolean merge(Frame<? extends Origins> frame, Interpreter<Origins> interpreter)
        throws AnalyzerException {
      if (getStackSize() != frame.getStackSize()) {
        throw new AnalyzerException(null, "Incompatible stack heights");
      }
      boolean changed = false;
      for (int local = 0; local < getLocals(); local++) {
        Origins own = getLocal(local);
        Origins other = frame.getLocal(local);
        if (own != other) {
          Origins both = own.merge(other);
          if (!both.equals(own)) {
            setLocal(local, both);
            changed = true;
          }
        }
      }
      boolean stackChanged = mergeStack(frame);
      return changed || stackChanged;
    }

    private boolean mergeStack(Frame<? extends Origins> frame) {
      boolean changed = false;
      for (int at = 0; at < getStackSize(); at++) {
        Origins own = getStack(at);
        Origins other = frame.getStack(at);
        if (own != other) {
          Origins both = own.merge(other);
          if (!both.equals(own)) {
            setStack(at, both);
            changed = true;
          }
        }
      }
      return changed;
    }
  }

  private static boolean isStraight(MethodNode method) {
    if (!method.tryCatchBlocks.isEmpty()) {
      return false;
    }
    for (AbstractInsnNode insn = method.instructions.getFirst();
        insn != null;
        insn = insn.getNext()) {
      if (insn instanceof JumpInsnNode
          || insn instanceof TableSwitchInsnNode
          || insn instanceof LookupSwitchInsnNode
          || insn.getOpcode() == RET) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private static Frame<Origins>[] straight(MethodNode method, OriginInterpreter interpreter)
      throws AnalyzerException {
    Frame<Origins>[] frames = (Frame<Origins>[]) new Frame<?>[method.instructions.size()];
    Frame<Origins> frame = first(method, interpreter);
    int index = 0;
    for (AbstractInsnNode insn = method.instructions.getFirst();
        insn != null;
        insn = insn.getNext()) {
      int opcode = insn.getOpcode();
      if (isLookedAt(opcode)) {
        frames[index] = new Frame<>(frame);
      }
      if (opcode >= 0) {
        execute(insn, index, frame, interpreter);
      }
      if ((opcode >= IRETURN && opcode <= RETURN) || opcode == ATHROW) {
        return frames;
      }
      index++;
    }
    throw new AnalyzerException(null, "Execution can fall off the end of the code");
  }

  private static void execute(
      AbstractInsnNode insn, int index, Frame<Origins> frame, OriginInterpreter interpreter)
      throws AnalyzerException {
    try {
      frame.execute(insn, interpreter);
    } catch (AnalyzerException | RuntimeException e) {
      throw new AnalyzerException(insn, "Error at instruction " + index + ": " + e.getMessage(), e);
    }
  }

  /** Whether it becomes an op, or gives a local its name. */
  private static boolean isLookedAt(int opcode) {
    return (opcode >= ISTORE && opcode <= SASTORE)
        || opcode == IINC
        || (opcode >= IRETURN && opcode <= INVOKEDYNAMIC)
        || opcode == ATHROW
        || opcode == MONITORENTER
        || opcode == MONITOREXIT;
  }

  private static Frame<Origins> first(MethodNode method, OriginInterpreter interpreter) {
    Frame<Origins> frame = new Frame<>(method.maxLocals, method.maxStack);
    frame.setReturn(interpreter.newValue(Type.getReturnType(method.desc)));
    boolean hasReceiver = (method.access & ACC_STATIC) == 0;
    int local = 0;
    if (hasReceiver) {
      frame.setLocal(local, interpreter.newParameterValue(true, local, Type.getType(Object.class)));
      local++;
    }
    for (Type type : Type.getArgumentTypes(method.desc)) {
      frame.setLocal(local, interpreter.newParameterValue(hasReceiver, local, type));
      local++;
      if (type.getSize() == 2) {
        frame.setLocal(local++, Origins.NONE);
      }
    }
    for (; local < method.maxLocals; local++) {
      frame.setLocal(local, Origins.NONE);
    }
    return frame;
  }
}

package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.code.Flow;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** One method body as a list of what it does, and in which order. */
final class BodyReader {
  private final MethodNode method;
  private final Frame<Origins>[] frames;
  private final List<Op> ops = new ArrayList<>();
  private final FlowReader flow;
  private int line;

  private BodyReader(MethodNode method, Frame<Origins>[] frames) {
    this.method = method;
    this.frames = frames;
    this.flow = new FlowReader(method);
  }

  /** A body, read. */
  record Body(List<Op> ops, Flow flow, Map<Value, String> names) {}

  /** What the body does; throws where the instructions make no sense. */
  static Body read(String owner, MethodNode method) throws AnalyzerException {
    OriginInterpreter interpreter =
        new OriginInterpreter(method.instructions, argumentOfLocal(method));
    return new BodyReader(method, Frames.of(owner, method, interpreter)).read();
  }

  private Body read() {
    int index = 0;
    for (AbstractInsnNode insn : method.instructions) {
      Frame<Origins> frame = frames[index];
      if (insn instanceof LineNumberNode number) {
        line = number.line;
      } else if (frame != null) {
        Op op = insn instanceof LabelNode label ? handler(label, index) : op(insn, frame, index);
        if (op != null) {
          flow.mark(index, ops.size());
          ops.add(op);
        }
      }
      index++;
    }
    return new Body(List.copyOf(ops), flow.read(ops.size()), LocalNames.of(method, frames));
  }

  private static int[] argumentOfLocal(MethodNode method) {
    int[] argumentOf = new int[Type.getArgumentsAndReturnSizes(method.desc) >> 2];
    int local = 0;
    int argument = 0;
    if ((method.access & ACC_STATIC) == 0) {
      argumentOf[local++] = argument++;
    }
    for (Type type : Type.getArgumentTypes(method.desc)) {
      argumentOf[local] = argument++;
      local += type.getSize();
    }
    return argumentOf;
  }

  private Op.@Nullable Catch handler(LabelNode label, int index) {
    List<String> types = new ArrayList<>();
    boolean any = false;
    boolean isHandler = false;
    for (var block : method.tryCatchBlocks) {
      if (block.handler == label) {
        isHandler = true;
        any |= block.type == null;
        if (block.type != null && !types.contains(block.type)) {
          types.add(block.type);
        }
      }
    }
    return isHandler
        ? new Op.Catch(index, any ? List.of() : List.copyOf(types), lineAfter(label))
        : null;
  }

  /** A handler's line stands behind its label. */
  private int lineAfter(LabelNode label) {
    AbstractInsnNode next = label.getNext();
    while (next != null && next.getOpcode() < 0) {
      if (next instanceof LineNumberNode number) {
        return number.line;
      }
      next = next.getNext();
    }
    return line;
  }

  private @Nullable Op op(AbstractInsnNode insn, Frame<Origins> frame, int index) {
    return switch (insn.getOpcode()) {
      case PUTFIELD, PUTSTATIC -> store((FieldInsnNode) insn, frame);
      case GETFIELD, GETSTATIC -> load((FieldInsnNode) insn, frame);
      case IASTORE, LASTORE, FASTORE, DASTORE, AASTORE, BASTORE, CASTORE, SASTORE ->
          new Op.StoreElement(top(frame, 2).values(), top(frame, 0).values(), line);
      case ARETURN, IRETURN, LRETURN, FRETURN, DRETURN ->
          new Op.Return(top(frame, 0).values(), top(frame, 0).change(), line);
      case RETURN -> new Op.Return(List.of(), line);
      case ATHROW -> new Op.Throw(top(frame, 0).values(), line);
      case MONITORENTER -> new Op.Monitor(true, top(frame, 0).values(), line);
      case MONITOREXIT -> new Op.Monitor(false, top(frame, 0).values(), line);
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE ->
          call((MethodInsnNode) insn, frame, index);
      case INVOKEDYNAMIC -> concat((InvokeDynamicInsnNode) insn, frame, index);
      default -> branchOrMove(insn, frame);
    };
  }

  private @Nullable Op branchOrMove(AbstractInsnNode insn, Frame<Origins> frame) {
    if (insn instanceof JumpInsnNode && insn.getOpcode() != GOTO) {
      return Branches.test(insn.getOpcode(), frame, line);
    }
    if (insn instanceof TableSwitchInsnNode table) {
      return Branches.test(top(frame, 0), table, line);
    }
    if (insn instanceof LookupSwitchInsnNode lookup) {
      return Branches.test(top(frame, 0), lookup, line);
    }
    if (insn.getOpcode() == ISTORE || insn.getOpcode() == LSTORE) {
      int variable = ((VarInsnNode) insn).var;
      Origins value = top(frame, 0);
      Change change = value.variable() == variable ? value.change() : Change.ASSIGN;
      return new Op.Move(variable, change, value.values(), line);
    }
    if (insn instanceof org.objectweb.asm.tree.IincInsnNode step) {
      Change change = step.incr < 0 ? Change.DECREASE : Change.INCREASE;
      return new Op.Move(step.var, change, List.of(), line);
    }
    return null;
  }

  private Op store(FieldInsnNode field, Frame<Origins> frame) {
    Origins value = top(frame, 0);
    boolean isStatic = field.getOpcode() == PUTSTATIC;
    Value.Field from = value.stepOf();
    boolean own =
        from != null && from.owner().equals(field.owner) && from.name().equals(field.name);
    Change change = own ? value.change() : Change.ASSIGN;
    List<Value> base = isStatic ? List.of() : top(frame, 1).values();
    return new Op.Store(base, field.owner, field.name, value.values(), change, line);
  }

  private Op load(FieldInsnNode field, Frame<Origins> frame) {
    List<Value> base = field.getOpcode() == GETSTATIC ? List.of() : top(frame, 0).values();
    return new Op.Load(base, field.owner, field.name, line);
  }

  private Op call(MethodInsnNode call, Frame<Origins> frame, int index) {
    boolean isStatic = call.getOpcode() == INVOKESTATIC;
    boolean exact = isStatic || call.getOpcode() == INVOKESPECIAL;
    int count = Type.getArgumentTypes(call.desc).length + (isStatic ? 0 : 1);
    MethodRef target = new MethodRef(call.owner, call.name, call.desc);
    return new Op.Call(
        index, target, exact, isStatic, arguments(frame, count), changes(frame, count), line);
  }

  private Op.@Nullable Call concat(InvokeDynamicInsnNode call, Frame<Origins> frame, int index) {
    if (!OriginInterpreter.isConcat(call)) {
      return null;
    }
    int count = Type.getArgumentTypes(call.desc).length;
    MethodRef target = new MethodRef(call.bsm.getOwner(), "concat", call.desc);
    List<List<Value>> parts = Recipes.parts(call, arguments(frame, count));
    return new Op.Call(index, target, true, true, parts, line);
  }

  private static List<List<Value>> arguments(Frame<Origins> frame, int count) {
    List<List<Value>> arguments = new ArrayList<>();
    for (int i = count - 1; i >= 0; i--) {
      arguments.add(top(frame, i).values());
    }
    return arguments;
  }

  private static List<Change> changes(Frame<Origins> frame, int count) {
    List<Change> changes = new ArrayList<>();
    for (int i = count - 1; i >= 0; i--) {
      changes.add(top(frame, i).change());
    }
    return changes;
  }

  static Origins top(Frame<Origins> frame, int depth) {
    return frame.getStack(frame.getStackSize() - 1 - depth);
  }
}

package dev.baton.engine.bytecode;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Change;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** One method body as a list of what it does. */
final class BodyReader {
  private final List<Op> ops = new ArrayList<>();
  private int line;

  private BodyReader() {}

  /** What the body does; throws where the instructions make no sense. */
  static List<Op> read(String owner, MethodNode method) throws AnalyzerException {
    BodyReader reader = new BodyReader();
    OriginInterpreter interpreter =
        new OriginInterpreter(method.instructions, argumentOfLocal(method));
    Frame<Origins>[] frames = new Analyzer<>(interpreter).analyze(owner, method);
    int index = 0;
    for (AbstractInsnNode insn : method.instructions) {
      reader.visit(insn, frames[index], index);
      index++;
    }
    return List.copyOf(reader.ops);
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

  private void visit(AbstractInsnNode insn, @Nullable Frame<Origins> frame, int index) {
    if (insn instanceof LineNumberNode number) {
      line = number.line;
    } else if (frame != null && insn.getOpcode() >= 0) {
      step(insn, frame, index);
    }
  }

  private void step(AbstractInsnNode insn, Frame<Origins> frame, int index) {
    switch (insn.getOpcode()) {
      case PUTFIELD, PUTSTATIC -> store((FieldInsnNode) insn, frame);
      case GETFIELD, GETSTATIC -> load((FieldInsnNode) insn, frame);
      case IASTORE, LASTORE, FASTORE, DASTORE, AASTORE, BASTORE, CASTORE, SASTORE ->
          ops.add(new Op.StoreElement(top(frame, 2).list(), top(frame, 0).list(), line));
      case ARETURN, IRETURN, LRETURN -> ops.add(new Op.Return(top(frame, 0).list(), line));
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE ->
          call((MethodInsnNode) insn, frame, index);
      default -> {}
    }
  }

  private void store(FieldInsnNode field, Frame<Origins> frame) {
    Origins value = top(frame, 0);
    boolean isStatic = field.getOpcode() == PUTSTATIC;
    Value.Field from = value.stepOf();
    boolean own =
        from != null && from.owner().equals(field.owner) && from.name().equals(field.name);
    Change change = own ? value.change() : Change.ASSIGN;
    List<Value> base = isStatic ? List.of() : top(frame, 1).list();
    ops.add(new Op.Store(base, field.owner, field.name, value.list(), change, line));
  }

  private void load(FieldInsnNode field, Frame<Origins> frame) {
    List<Value> base = field.getOpcode() == GETSTATIC ? List.of() : top(frame, 0).list();
    ops.add(new Op.Load(base, field.owner, field.name, line));
  }

  private void call(MethodInsnNode call, Frame<Origins> frame, int index) {
    boolean isStatic = call.getOpcode() == INVOKESTATIC;
    int count = Type.getArgumentTypes(call.desc).length + (isStatic ? 0 : 1);
    List<List<Value>> arguments = new ArrayList<>();
    for (int i = count - 1; i >= 0; i--) {
      arguments.add(top(frame, i).list());
    }
    boolean exact = isStatic || call.getOpcode() == INVOKESPECIAL;
    MethodRef target = new MethodRef(call.owner, call.name, call.desc);
    ops.add(new Op.Call(index, target, exact, isStatic, arguments, line));
  }

  private static Origins top(Frame<Origins> frame, int depth) {
    return frame.getStack(frame.getStackSize() - 1 - depth);
  }
}

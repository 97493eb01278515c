package dev.baton.engine.bytecode.assemble;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes what decides where code goes on: marks, jumps, handlers; and with it what is on the stack,
 * on which line it stands, and what variables are called.
 */
abstract class FlowWriter {
  final MethodVisitor out;
  private final VariableNames names = new VariableNames();
  StackSizes stack = new StackSizes();
  private boolean alive = true;
  private int wantedLine;
  private int writtenLine;
  private int written;
  private int mostPlaces;
  private int mostLocals;

  /**
   * The code of a method.
   *
   * @param parameters how many places its parameters take
   */
  FlowWriter(MethodVisitor out, int parameters) {
    this.out = out;
    this.mostLocals = parameters;
    out.visitCode();
  }

  /** Notes that a place for a variable is used. */
  final void uses(int slot) {
    mostLocals = Math.max(mostLocals, slot + 2);
  }

  /** Whether what is written next can run. */
  public boolean isAlive() {
    return alive;
  }

  /** Says what the variable in a place is called, from here on. */
  public void name(int slot, String name, Type type) {
    names.name(slot, name, type, here());
  }

  /** Says that the variables from a place on are no longer there. */
  public void forget(int firstSlot) {
    if (names.anyFrom(firstSlot)) {
      names.forget(firstSlot, here());
    }
  }

  private Mark here() {
    Mark mark = new Mark();
    out.visitLabel(mark.label);
    return mark;
  }

  /** The line that what follows stands on. */
  public void line(int line) {
    wantedLine = line > 0 ? line : wantedLine;
  }

  /** The line that what follows stands on. */
  public int line() {
    return wantedLine;
  }

  /** Begins an instruction that takes values and gives one of a size, 0 for none. */
  final boolean begin(int taken, int given) {
    if (!alive) {
      return false;
    }
    if (wantedLine != writtenLine) {
      Mark here = new Mark();
      out.visitLabel(here.label);
      out.visitLineNumber(wantedLine, here.label);
      writtenLine = wantedLine;
    }
    stack.pop(taken);
    if (given > 0) {
      stack.push(given);
      mostPlaces = Math.max(mostPlaces, stack.places());
    }
    written++;
    return true;
  }

  final void plain(int opcode, int taken, int given) {
    if (begin(taken, given)) {
      out.visitInsn(opcode);
    }
  }

  /** Where something can jump to; what is written before runs into it. */
  public void place(Mark mark) {
    out.visitLabel(mark.label);
    mark.at = written;
    StackSizes arriving = mark.stack;
    if (!alive && arriving != null) {
      stack = arriving.copy();
      alive = true;
    } else if (alive && arriving == null) {
      mark.stack = stack.copy();
    }
  }

  /** A handler begins here: the exception alone is on the stack. */
  public void placeHandler(Mark mark) {
    stack = new StackSizes();
    stack.push(1);
    alive = true;
    mark.stack = stack.copy();
    mark.at = written;
    out.visitLabel(mark.label);
  }

  private void reaches(Mark mark) {
    if (mark.stack == null) {
      mark.stack = stack.copy();
    }
  }

  public void jump(Mark target) {
    if (begin(0, 0)) {
      reaches(target);
      out.visitJumpInsn(GOTO, target.label);
      alive = false;
    }
  }

  /** Jumps where the two topmost ints, or the topmost and 0, compare so. */
  public void jumpIf(Operator operator, boolean withZero, Mark target) {
    jump(Kinds.jump(operator, withZero), withZero ? 1 : 2, target);
  }

  /** Jumps where the two topmost objects are, or are not, the same. */
  public void jumpIfSame(boolean same, Mark target) {
    jump(same ? IF_ACMPEQ : IF_ACMPNE, 2, target);
  }

  public void jumpIfNull(boolean isNull, Mark target) {
    jump(isNull ? IFNULL : IFNONNULL, 1, target);
  }

  private void jump(int opcode, int taken, Mark target) {
    if (begin(taken, 0)) {
      reaches(target);
      out.visitJumpInsn(opcode, target.label);
    }
  }

  /** Compares two longs, floats, or doubles; an int is left. */
  public void compare(Type type, Operator operator) {
    plain(Kinds.compare(type, operator), 2, 1);
  }

  /** Jumps by the int on the stack; the labels ascend. */
  public void choose(List<Integer> labels, List<Mark> targets, Mark otherwise) {
    if (begin(1, 0)) {
      targets.forEach(this::reaches);
      reaches(otherwise);
      Choices.write(labels, targets, otherwise, out);
      alive = false;
    }
  }

  /** What is thrown between two marks goes to a handler; a null type is anything. */
  public void handle(Mark from, Mark to, Mark handler, @Nullable String type) {
    if (from.at < to.at) {
      out.visitTryCatchBlock(from.label, to.label, handler.label, type);
    }
  }

  /** How many values are on the stack. */
  public int depth() {
    return alive ? stack.depth() : 0;
  }

  /** The size of a value on the stack, 0 for the topmost. */
  public int sizeAt(int below) {
    return stack.peek(below);
  }

  void end() {
    if (alive) {
      out.visitInsn(ACONST_NULL); // running off the end: code that could not be read
      out.visitInsn(ATHROW);
    }
    names.write(here(), out);
    out.visitMaxs(mostPlaces + 4, mostLocals + 2);
    out.visitEnd();
  }

  public void returns(Type type) {
    plain(
        type.equals(BasicTypes.VOID) ? RETURN : Kinds.of(IRETURN, type),
        Math.min(1, Kinds.size(type)),
        0);
    alive = false;
  }

  public void raise() {
    plain(ATHROW, 1, 0);
    alive = false;
  }
}

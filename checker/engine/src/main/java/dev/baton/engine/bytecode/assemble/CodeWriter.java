package dev.baton.engine.bytecode.assemble;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.symbol.Primitives;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Operator;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes the instructions of one method. After a jump, return, or throw nothing is written until a
 * mark that something jumps to: as compilers do, it leaves out what cannot run.
 */
public final class CodeWriter extends FlowWriter {
  CodeWriter(MethodVisitor out, int parameters) {
    super(out, parameters);
  }

  public void load(Type type, int slot) {
    if (begin(0, Kinds.size(type))) {
      uses(slot);
      out.visitVarInsn(Kinds.of(ILOAD, type), slot);
    }
  }

  public void store(Type type, int slot) {
    if (begin(1, 0)) {
      uses(slot);
      out.visitVarInsn(Kinds.of(ISTORE, type), slot);
    }
  }

  /** Adds to an int variable. */
  public void increment(int slot, int by) {
    if (begin(0, 0)) {
      out.visitIincInsn(slot, by);
    }
  }

  /** A number, character, boolean, or text; a text that no class file can hold is cut. */
  public void constant(Object value) {
    Object plain = value instanceof Character c ? (Object) (int) c : value;
    if (plain instanceof Boolean truth) {
      plain = truth ? 1 : 0;
    }
    int size = plain instanceof Long || plain instanceof Double ? 2 : 1;
    if (begin(0, size)) {
      Constants.write(plain instanceof String s ? Linkage.cut(s) : plain, out);
    }
  }

  public void nothing() {
    plain(ACONST_NULL, 0, 1);
  }

  /** {@code Type.class}; primitives have theirs in a field. */
  public void classLiteral(Type type) {
    if (type instanceof Type.Primitive) {
      String box = Primitives.boxed(type).internalName();
      getStatic(box, "TYPE", Type.of("java/lang/Class"));
    } else if (begin(0, 1)) {
      out.visitLdcInsn(org.objectweb.asm.Type.getType(type.descriptor()));
    }
  }

  public void getField(String owner, String name, Type type) {
    if (begin(1, Kinds.size(type))) {
      out.visitFieldInsn(GETFIELD, owner, name, type.descriptor());
    }
  }

  public void putField(String owner, String name, Type type) {
    if (begin(2, 0)) {
      out.visitFieldInsn(PUTFIELD, owner, name, type.descriptor());
    }
  }

  public void getStatic(String owner, String name, Type type) {
    if (begin(0, Kinds.size(type))) {
      out.visitFieldInsn(GETSTATIC, owner, name, type.descriptor());
    }
  }

  public void putStatic(String owner, String name, Type type) {
    if (begin(1, 0)) {
      out.visitFieldInsn(PUTSTATIC, owner, name, type.descriptor());
    }
  }

  /** How a method is called. */
  public enum Call {
    VIRTUAL,
    INTERFACE,
    SPECIAL,
    STATIC
  }

  /** Calls a method on what is on the stack. */
  public void invoke(Call call, String owner, String name, String descriptor, boolean ofInterface) {
    int taken = org.objectweb.asm.Type.getArgumentTypes(descriptor).length;
    int given = org.objectweb.asm.Type.getReturnType(descriptor).getSize();
    if (begin(taken + (call == Call.STATIC ? 0 : 1), given)) {
      int opcode =
          switch (call) {
            case VIRTUAL -> INVOKEVIRTUAL;
            case INTERFACE -> INVOKEINTERFACE;
            case SPECIAL -> INVOKESPECIAL;
            case STATIC -> INVOKESTATIC;
          };
      out.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
    }
  }

  /** A call that the JVM links when it first runs. */
  public void link(Linkage linkage) {
    int taken = org.objectweb.asm.Type.getArgumentTypes(linkage.descriptor()).length;
    int given = org.objectweb.asm.Type.getReturnType(linkage.descriptor()).getSize();
    if (begin(taken, given)) {
      out.visitInvokeDynamicInsn(
          linkage.name(), linkage.descriptor(), linkage.factory(), linkage.arguments());
    }
  }

  public void newObject(String type) {
    if (begin(0, 1)) {
      out.visitTypeInsn(NEW, type);
    }
  }

  /** An array of one dimension whose length is on the stack. */
  public void newArray(Type element) {
    if (begin(1, 1)) {
      if (element.isPrimitive()) {
        out.visitIntInsn(NEWARRAY, Kinds.newArray(element));
      } else {
        out.visitTypeInsn(ANEWARRAY, element.internalName());
      }
    }
  }

  /** An array of several dimensions whose lengths are on the stack. */
  public void newArrays(Type type, int dimensions) {
    if (begin(dimensions, 1)) {
      out.visitMultiANewArrayInsn(type.descriptor(), dimensions);
    }
  }

  public void arrayLength() {
    plain(ARRAYLENGTH, 1, 1);
  }

  public void loadElement(Type element) {
    plain(Kinds.arrayLoad(element), 2, Kinds.size(element));
  }

  public void storeElement(Type element) {
    plain(Kinds.arrayLoad(element) + (IASTORE - IALOAD), 3, 0);
  }

  public void instanceOf(Type type) {
    if (begin(1, 1)) {
      out.visitTypeInsn(INSTANCEOF, type.internalName());
    }
  }

  public void pop() {
    if (isAlive() && stack.depth() > 0) {
      plain(stack.peek(0) == 2 ? POP2 : POP, 1, 0);
    }
  }

  /** The topmost value twice. */
  public void dup() {
    dupBelow(0);
  }

  /** The topmost value again, below the {@code values} next ones. */
  public void dupBelow(int values) {
    if (!isAlive()) {
      return;
    }
    int top = stack.peek(0);
    int below = 0;
    for (int i = 1; i <= values; i++) {
      below += stack.peek(i);
    }
    int opcode = (top == 2 ? DUP2 : DUP) + below;
    int[] between = new int[values];
    for (int i = 0; i < values; i++) {
      between[i] = stack.peek(values - i);
    }
    if (begin(values + 1, top)) {
      for (int size : between) {
        stack.push(size);
      }
      stack.push(top);
      out.visitInsn(opcode);
    }
  }

  /** An array and an index twice. */
  public void dupPair() {
    if (begin(0, 0)) {
      stack.push(1);
      stack.push(1);
      out.visitInsn(DUP2);
    }
  }

  /** Computes with the two topmost values. */
  public void operate(Operator operator, Type type) {
    plain(Kinds.operation(operator, type), 2, Kinds.size(type));
  }

  public void negate(Type type) {
    plain(INEG + Math.max(0, "IJFD".indexOf(Kinds.kind(type))), 1, Kinds.size(type));
  }

  /** Turns a number into one of another type. */
  public void convert(Type from, Type to) {
    int conversion = Kinds.conversion(from, to);
    if (conversion >= 0) {
      plain(conversion, 1, Kinds.size(to));
    }
    int narrowing = Kinds.narrowing(to);
    boolean narrower = !Primitives.widens(from, to);
    if (narrowing >= 0 && narrower) {
      plain(narrowing, 1, 1);
    }
  }

  public void monitor(boolean enter) {
    plain(enter ? MONITORENTER : MONITOREXIT, 1, 0);
  }
}

package dev.baton.ahead;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ACMPEQ;
import static org.objectweb.asm.Opcodes.IF_ICMPNE;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.NEW;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * {@code equals}, {@code hashCode} and {@code toString} of a record as plain code, with the results
 * that {@link java.lang.runtime.ObjectMethods} gives.
 */
final class RecordMethod {
  private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
  private static final String OBJECTS = "java/util/Objects";
  private static final String BUILDER = "java/lang/StringBuilder";
  private final ClassNode owner;
  private final List<Handle> components = new ArrayList<>();
  private final MethodVisitor code;

  private RecordMethod(ClassNode owner, InvokeDynamicInsnNode site, MethodVisitor code) {
    this.owner = owner;
    this.code = code;
    for (int at = 2; at < site.bsmArgs.length; at++) { // after the class and the names
      components.add((Handle) site.bsmArgs[at]);
    }
  }

  /** Rewrites a method, if it is one that the compiler made for a record. */
  static void rewrite(ClassNode owner, MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof InvokeDynamicInsnNode site && site.bsm.getOwner().equals(BOOTSTRAP)) {
        int line = line(method);
        method.instructions.clear();
        method.localVariables = null;
        Label start = new Label();
        method.visitLabel(start);
        method.visitLineNumber(line, start);
        new RecordMethod(owner, site, method).write(site.name);
        return;
      }
    }
  }

  private static int line(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof LineNumberNode number) {
        return number.line;
      }
    }
    return 0; // compiled without line numbers
  }

  private void write(String name) {
    switch (name) {
      case "equals" -> equality();
      case "hashCode" -> hash();
      case "toString" -> text();
      default -> throw new IllegalArgumentException(owner.name + " has no record's `" + name + "`");
    }
  }

  /**
   * Each component as the wrapper class of its type says, the last value times 31 plus the next.
   */
  private void hash() {
    code.visitInsn(ICONST_0);
    for (Handle each : components) {
      code.visitIntInsn(BIPUSH, 31);
      code.visitInsn(IMUL);
      Type type = get(each, 0);
      if (Conversion.primitive(type)) {
        String box = Conversion.box(type).getInternalName();
        String types = Type.getMethodDescriptor(Type.INT_TYPE, type);
        code.visitMethodInsn(INVOKESTATIC, box, "hashCode", types, false);
      } else {
        code.visitMethodInsn(INVOKESTATIC, OBJECTS, "hashCode", "(Ljava/lang/Object;)I", false);
      }
      code.visitInsn(IADD);
    }
    code.visitInsn(IRETURN);
  }

  private void equality() {
    Label yes = new Label();
    Label no = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    code.visitJumpInsn(IF_ACMPEQ, yes);
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(INSTANCEOF, owner.name);
    code.visitJumpInsn(IFEQ, no);
    if (!components.isEmpty()) {
      code.visitVarInsn(ALOAD, 1);
      code.visitTypeInsn(CHECKCAST, owner.name);
      code.visitVarInsn(ASTORE, 2);
    }
    for (Handle each : components) {
      get(each, 0);
      unequal(get(each, 2), no);
    }
    answer(yes, ICONST_1);
    answer(no, ICONST_0);
  }

  private void answer(Label label, int value) {
    code.visitLabel(label);
    code.visitFrame(F_SAME, 0, null, 0, null);
    code.visitInsn(value);
    code.visitInsn(IRETURN);
  }

  /** Numbers are compared by the wrapper class: {@code NaN} is itself, and 0.0 is not -0.0. */
  private void unequal(Type type, Label to) {
    switch (type.getSort()) {
      case Type.FLOAT, Type.DOUBLE -> {
        String box = Conversion.box(type).getInternalName();
        String types = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
        code.visitMethodInsn(INVOKESTATIC, box, "compare", types, false);
        code.visitJumpInsn(IFNE, to);
      }
      case Type.LONG -> {
        code.visitInsn(LCMP);
        code.visitJumpInsn(IFNE, to);
      }
      case Type.ARRAY, Type.OBJECT -> {
        String types = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
        code.visitMethodInsn(INVOKESTATIC, OBJECTS, "equals", types, false);
        code.visitJumpInsn(IFEQ, to);
      }
      default -> code.visitJumpInsn(IF_ICMPNE, to);
    }
  }

  private void text() {
    code.visitTypeInsn(NEW, BUILDER);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    String before = simpleName() + "[";
    for (Handle each : components) {
      code.visitLdcInsn(before + each.getName() + "=");
      append("Ljava/lang/String;");
      append(appended(get(each, 0)));
      before = ", ";
    }
    code.visitLdcInsn(components.isEmpty() ? before + "]" : "]");
    append("Ljava/lang/String;");
    code.visitMethodInsn(INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(ARETURN);
  }

  private static String appended(Type type) {
    return switch (type.getSort()) {
      case Type.BYTE, Type.SHORT -> "I";
      case Type.ARRAY, Type.OBJECT -> "Ljava/lang/Object;";
      default -> type.getDescriptor();
    };
  }

  private void append(String what) {
    code.visitMethodInsn(
        INVOKEVIRTUAL, BUILDER, "append", "(" + what + ")L" + BUILDER + ";", false);
  }

  private String simpleName() {
    for (InnerClassNode each : owner.innerClasses) {
      if (each.name.equals(owner.name) && each.innerName != null) {
        return each.innerName;
      }
    }
    return owner.name.substring(owner.name.lastIndexOf('/') + 1);
  }

  private Type get(Handle component, int from) {
    code.visitVarInsn(ALOAD, from);
    code.visitFieldInsn(GETFIELD, owner.name, component.getName(), component.getDesc());
    return Type.getType(component.getDesc());
  }
}

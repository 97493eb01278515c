package dev.baton.ahead;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Writes the class of a lambda or method reference: what is captured is in its fields; one that
 * captures nothing has one instance.
 */
final class LambdaClass {
  /** Takes what is captured, returns an instance. */
  static final String FACTORY = "of";

  private static final String INSTANCE = "INSTANCE";
  private static final String CONSTRUCTOR = "<init>";
  private static final String OBJECT = "java/lang/Object";
  private final Lambda lambda;
  private final String name;
  private final Type[] captured;
  private final String constructor;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  private LambdaClass(Lambda lambda, String name) {
    this.lambda = lambda;
    this.name = name;
    this.captured = lambda.captured();
    this.constructor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
  }

  /**
   * The class as bytes.
   *
   * @param nest the class whose private members it may use
   */
  static byte[] bytes(Lambda lambda, String name, ClassNode nest) {
    LambdaClass made = new LambdaClass(lambda, name);
    made.writer.visit(
        nest.version,
        ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
        name,
        null,
        OBJECT,
        lambda.interfaces().stream().map(Type::getInternalName).distinct().toArray(String[]::new));
    made.writer.visitSource(nest.sourceFile, null);
    made.writer.visitNestHost(nest.name);
    made.fields();
    made.constructor();
    made.factory();
    Set<Type> types = new LinkedHashSet<>(List.of(lambda.erased()));
    types.addAll(lambda.more());
    types.forEach(made::method);
    made.writer.visitEnd();
    return made.writer.toByteArray();
  }

  private static String field(int number) {
    return "captured" + number;
  }

  private void fields() {
    for (int at = 0; at < captured.length; at++) {
      writer.visitField(
          ACC_PRIVATE | ACC_FINAL, field(at), captured[at].getDescriptor(), null, null);
    }
    if (captured.length == 0) {
      writer.visitField(
          ACC_PRIVATE | ACC_STATIC | ACC_FINAL, INSTANCE, "L" + name + ";", null, null);
      MethodVisitor code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
      code.visitCode();
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructor, false);
      code.visitFieldInsn(Opcodes.PUTSTATIC, name, INSTANCE, "L" + name + ";");
      end(Type.VOID_TYPE, code);
    }
  }

  private void constructor() {
    MethodVisitor code = writer.visitMethod(ACC_PRIVATE, CONSTRUCTOR, constructor, null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, CONSTRUCTOR, "()V", false);
    int local = 1;
    for (int at = 0; at < captured.length; at++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[at].getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field(at), captured[at].getDescriptor());
      local += captured[at].getSize();
    }
    end(Type.VOID_TYPE, code);
  }

  private void factory() {
    MethodVisitor code =
        writer.visitMethod(ACC_STATIC, FACTORY, lambda.factory().getDescriptor(), null, null);
    code.visitCode();
    if (captured.length == 0) {
      code.visitFieldInsn(Opcodes.GETSTATIC, name, INSTANCE, "L" + name + ";");
    } else {
      code.visitTypeInsn(Opcodes.NEW, name);
      code.visitInsn(Opcodes.DUP);
      int local = 0;
      for (Type each : captured) {
        code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
        local += each.getSize();
      }
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR, constructor, false);
    }
    end(lambda.factory().getReturnType(), code);
  }

  private void method(Type types) {
    MethodVisitor code =
        writer.visitMethod(ACC_PUBLIC, lambda.name(), types.getDescriptor(), null, null);
    code.visitCode();
    Handle called = lambda.code();
    if (called.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      code.visitTypeInsn(Opcodes.NEW, called.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    arguments(types, code);
    code.visitMethodInsn(
        opcode(called),
        called.getOwner(),
        called.getName(),
        called.getDesc(),
        called.isInterface());
    Conversion.write(lambda.returned(), lambda.returned(), types.getReturnType(), code);
    end(types.getReturnType(), code);
  }

  /** First what is captured, then what is given. */
  private void arguments(Type types, MethodVisitor code) {
    List<Type> taken = lambda.taken();
    for (int at = 0; at < captured.length; at++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(at), captured[at].getDescriptor());
      Conversion.write(captured[at], captured[at], taken.get(at), code);
    }
    Type[] given = types.getArgumentTypes();
    Type[] known = lambda.instantiated().getArgumentTypes();
    int local = 1;
    for (int at = 0; at < given.length; at++) {
      code.visitVarInsn(given[at].getOpcode(Opcodes.ILOAD), local);
      local += given[at].getSize();
      Conversion.write(given[at], known[at], taken.get(captured.length + at), code);
    }
  }

  private static int opcode(Handle called) {
    return switch (called.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      default -> throw new IllegalArgumentException("no method is called by " + called);
    };
  }

  private static void end(Type returned, MethodVisitor code) {
    code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}

package dev.baton.harness.stresstarget.compiled;

import dev.baton.harness.stresstarget.compiled.MethodBody.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class file: its methods, and what it inherits from. */
final class ClassBody extends ClassVisitor {
  private final List<MethodBody> methods = new ArrayList<>();
  private String name = "";
  private final List<String> parents = new ArrayList<>();

  private ClassBody() {
    super(Opcodes.ASM9);
  }

  /** Reads one. */
  static ClassBody read(byte[] bytes) {
    ClassBody body = new ClassBody();
    new ClassReader(bytes).accept(body, ClassReader.SKIP_FRAMES);
    return body;
  }

  /** The class that it extends, then the interfaces that it implements. */
  List<String> parents() {
    return parents;
  }

  List<MethodBody> methods() {
    return methods;
  }

  Optional<MethodBody> method(String method, String descriptor) {
    return methods.stream()
        .filter(m -> m.self().name().equals(method) && m.self().descriptor().equals(descriptor))
        .findFirst();
  }

  @Override
  public void visit(
      int version,
      int access,
      String type,
      @Nullable String signature,
      @Nullable String superType,
      String @Nullable [] interfaces) {
    name = type;
    if (superType != null) {
      parents.add(superType);
    }
    if (interfaces != null) {
      parents.addAll(List.of(interfaces));
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodBody body = new MethodBody(new Member(name, method, descriptor));
    methods.add(body);
    return body;
  }
}

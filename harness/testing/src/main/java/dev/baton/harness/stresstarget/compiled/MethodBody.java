package dev.baton.harness.stresstarget.compiled;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a method uses: methods, static fields of the JDK, and classes that it makes objects of. */
final class MethodBody extends MethodVisitor {
  private final Member self;
  private final List<Use> uses = new ArrayList<>();
  private final List<Member> made = new ArrayList<>();
  private int line;

  MethodBody(Member self) {
    super(Opcodes.ASM9);
    this.self = self;
  }

  /** A method, or a field where the descriptor is empty; names have slashes. */
  record Member(String owner, String name, String descriptor) {}

  /** A use, and its line; 0 where the class does not tell. */
  record Use(Member member, int line) {}

  Member self() {
    return self;
  }

  List<Use> uses() {
    return uses;
  }

  /** Constructors that it calls. */
  List<Member> made() {
    return made;
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    use(new Member(owner, name, descriptor));
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    if (opcode == Opcodes.GETSTATIC) {
      use(new Member(owner, name, ""));
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Handle handle) {
        use(new Member(handle.getOwner(), handle.getName(), handle.getDesc()));
      }
    }
  }

  private void use(Member member) {
    uses.add(new Use(member, line));
    if (member.name().equals("<init>")) {
      made.add(member);
    }
  }
}

package dev.baton.engine.bytecode.assemble;

import static org.objectweb.asm.Opcodes.*;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.Parameter;
import dev.baton.engine.symbol.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;

/** Writes one class file. */
public final class ClassAssembler {
  private final ClassWriter out = new ClassWriter(0);

  /**
   * Begins a class file.
   *
   * @param superName empty for none
   */
  public ClassAssembler(
      String name, int access, String superName, List<String> interfaces, String sourceFile) {
    String parent = superName.isEmpty() ? "java/lang/Object" : superName;
    out.visit(V17, access, name, null, parent, interfaces.toArray(String[]::new));
    out.visitSource(sourceFile, null);
  }

  /** The class stands in a body; the method is unknown for initialisers. */
  public void inBody(String owner, @Nullable String method, @Nullable String descriptor) {
    out.visitOuterClass(owner, method, descriptor);
  }

  /** A nested class, this one or one that it uses. */
  public void nested(String name, @Nullable String owner, @Nullable String simpleName, int access) {
    out.visitInnerClass(name, owner, simpleName, access);
  }

  public void annotate(List<AnnotationUse> annotations) {
    for (AnnotationUse use : annotations) {
      fill(out.visitAnnotation(descriptor(use), true), use);
    }
  }

  /** Adds a field that the compiler makes. */
  public void field(int access, String name, Type type) {
    out.visitField(access, name, type.descriptor(), null, null).visitEnd();
  }

  /** Adds a field; {@code constant} is its value if it is a compile-time constant. */
  public void field(
      int access,
      String name,
      Type type,
      @Nullable Object constant,
      List<AnnotationUse> annotations) {
    String descriptor = type.descriptor();
    String generic = GenericSignatures.of(type);
    FieldVisitor field =
        out.visitField(
            access, name, descriptor, generic.equals(descriptor) ? null : generic, plain(constant));
    for (AnnotationUse use : annotations) {
      fill(field.visitAnnotation(descriptor(use), true), use);
    }
    field.visitEnd();
  }

  private static @Nullable Object plain(@Nullable Object constant) {
    if (constant instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return constant instanceof Character c ? (Object) (int) c : constant;
  }

  /** What writes the instructions of a method. */
  public interface Body {
    void write(CodeWriter code);
  }

  /** The head of a method. */
  public record Head(
      int access,
      String name,
      String descriptor,
      List<AnnotationUse> annotations,
      List<Parameter> parameters) {
    /** A method without annotations, whose parameters have no names. */
    public Head(int access, String name, String descriptor) {
      this(access, name, descriptor, List.of(), List.of());
    }
  }

  /** Adds a method; an absent body is that of an abstract or native one. */
  public void method(Head head, @Nullable Body body) {
    String descriptor = head.descriptor();
    List<Parameter> parameters = head.parameters();
    MethodVisitor method = out.visitMethod(head.access(), head.name(), descriptor, null, null);
    parameters.forEach(p -> method.visitParameter(p.name().isEmpty() ? null : p.name(), 0));
    for (AnnotationUse use : head.annotations()) {
      fill(method.visitAnnotation(descriptor(use), true), use);
    }
    for (int i = 0; i < parameters.size(); i++) {
      for (AnnotationUse use : parameters.get(i).annotations()) {
        fill(method.visitParameterAnnotation(i, descriptor(use), true), use);
      }
    }
    if (body != null) {
      CodeWriter code =
          new CodeWriter(
              method, org.objectweb.asm.Type.getArgumentsAndReturnSizes(descriptor) >> 2);
      body.write(code);
      code.end();
    }
  }

  private static String descriptor(AnnotationUse use) {
    return "L" + use.type() + ";";
  }

  private static void fill(AnnotationVisitor out, AnnotationUse use) {
    Map<String, Object> sorted = new TreeMap<>(use.values());
    sorted.forEach((name, value) -> member(out, name, value));
    out.visitEnd();
  }

  private static void member(AnnotationVisitor out, @Nullable String name, Object value) {
    if (value instanceof List<?> list) {
      AnnotationVisitor array = out.visitArray(name);
      list.forEach(each -> member(array, null, each));
      array.visitEnd();
    } else if (value instanceof AnnotationUse nested) {
      fill(out.visitAnnotation(name, descriptor(nested)), nested);
    } else if (value instanceof EnumConstant constant) {
      out.visitEnum(name, "L" + constant.type() + ";", constant.name());
    } else if (value instanceof ClassLiteral literal) {
      out.visit(name, org.objectweb.asm.Type.getType(literal.descriptor()));
    } else {
      out.visit(name, value);
    }
  }

  /** A constant of an enum as the value of an annotation's member. */
  public record EnumConstant(String type, String name) {}

  /** A class as the value of an annotation's member. */
  public record ClassLiteral(String descriptor) {}

  /** The bytes of the finished class file. */
  public byte[] finish() {
    out.visitEnd();
    return out.toByteArray();
  }
}

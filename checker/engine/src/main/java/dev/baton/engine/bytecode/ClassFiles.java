package dev.baton.engine.bytecode;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.Flow;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Parameter;
import dev.baton.engine.code.TypeCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Reads class files. Stateless. */
public final class ClassFiles {
  private ClassFiles() {}

  /**
   * The type that a class file holds.
   *
   * @throws CorruptClass if the bytes are no class file that can be read
   */
  public static TypeCode read(byte[] bytes) {
    try {
      ClassNode node = new ClassNode();
      new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
      return type(node, new Scripts(bytes));
    } catch (RuntimeException | AnalyzerException e) {
      // ASM signals malformed input with whatever its array accesses throw
      throw new CorruptClass(e);
    }
  }

  private static TypeCode type(ClassNode node, Scripts scripts) throws AnalyzerException {
    List<MethodCode> methods = new ArrayList<>();
    for (MethodNode method : node.methods) {
      methods.add(method(node, method, scripts));
    }
    String enclosingMethod =
        node.outerMethod == null ? null : node.outerMethod + node.outerMethodDesc;
    return new TypeCode(
        node.name,
        node.superName == null ? "" : node.superName,
        List.copyOf(node.interfaces),
        node.access,
        node.sourceFile == null ? "" : node.sourceFile,
        enclosing(node),
        enclosingMethod,
        annotations(node.visibleAnnotations),
        fields(node),
        List.copyOf(methods));
  }

  private static List<FieldCode> fields(ClassNode node) {
    List<FieldCode> fields = new ArrayList<>();
    for (FieldNode field : node.fields) {
      List<AnnotationUse> annotations = annotations(field.visibleAnnotations);
      fields.add(
          new FieldCode(
              node.name,
              field.name,
              field.desc,
              field.access,
              field.value,
              annotations,
              field.signature == null ? "" : field.signature));
    }
    return List.copyOf(fields);
  }

  private static @Nullable String enclosing(ClassNode node) {
    if (node.outerClass != null) {
      return node.outerClass;
    }
    for (InnerClassNode inner : node.innerClasses) {
      if (inner.name.equals(node.name)) {
        return inner.outerName;
      }
    }
    return null;
  }

  private static MethodCode method(ClassNode owner, MethodNode method, Scripts scripts)
      throws AnalyzerException {
    int first = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode number) {
        first = number.line;
        break;
      }
    }
    MethodRef ref = new MethodRef(owner.name, method.name, method.desc);
    List<AnnotationUse> annotations = annotations(method.visibleAnnotations);
    if (method.instructions.size() == 0) {
      return new MethodCode(
          ref, method.access, annotations, first, List.of(), Flow.NONE, parameters(method));
    }
    BodyReader.Body body = BodyReader.read(owner.name, method);
    return new MethodCode(
        ref,
        method.access,
        annotations,
        first,
        body.ops(),
        body.flow(),
        parameters(method),
        body.names(),
        () -> scripts.of(ref));
  }

  private static List<Parameter> parameters(MethodNode method) {
    List<Parameter> found = new ArrayList<>();
    int count = Type.getArgumentTypes(method.desc).length;
    for (int i = 0; i < count; i++) {
      // what a compiler added has an entry there, and no name
      String told =
          method.parameters == null || i >= method.parameters.size()
              ? null
              : method.parameters.get(i).name;
      List<AnnotationNode>[] all = method.visibleParameterAnnotations;
      found.add(
          new Parameter(
              told != null ? told : LocalNames.parameter(method, i),
              annotations(all == null || i >= all.length ? null : all[i])));
    }
    return List.copyOf(found);
  }

  private static List<AnnotationUse> annotations(@Nullable List<AnnotationNode> nodes) {
    List<AnnotationUse> uses = new ArrayList<>();
    if (nodes != null) {
      nodes.forEach(node -> uses.add(annotation(node)));
    }
    return List.copyOf(uses);
  }

  private static AnnotationUse annotation(AnnotationNode node) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; node.values != null && i < node.values.size(); i += 2) {
      values.put((String) node.values.get(i), member(node.values.get(i + 1)));
    }
    return new AnnotationUse(Type.getType(node.desc).getInternalName(), values);
  }

  private static Object member(Object value) {
    if (value instanceof Type type) {
      return type.getInternalName();
    }
    if (value instanceof String[] constant) {
      return constant[1];
    }
    if (value instanceof AnnotationNode nested) {
      return annotation(nested);
    }
    return value instanceof List<?> list ? list.stream().map(ClassFiles::member).toList() : value;
  }
}

package dev.baton.engine.bytecode.signature;

import dev.baton.engine.symbol.AnnotationTraits;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The declarations in a class file. Immutable. */
public final class ClassFileSymbol implements ClassSymbol {
  private static final int DECLARATIONS =
      ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG;
  private final ClassNode node;
  private final List<TypeVariable> parameters;
  private final Map<String, TypeVariable> variables;
  private final List<Type> parents;
  private final List<FieldSymbol> fields = new ArrayList<>();
  private final List<MethodSymbol> methods = new ArrayList<>();
  private final Map<String, String> members = new HashMap<>();
  private final AnnotationTraits traits;
  private final int access;
  private final @Nullable String enclosing;

  private ClassFileSymbol(ClassNode node) {
    this.node = node;
    Signatures generic = node.signature == null ? null : Signatures.read(node.signature, Map.of());
    this.parameters = generic == null ? List.of() : generic.parameters();
    this.variables = generic == null ? Map.of() : generic.variables();
    this.parents = generic == null ? erasedParents(node) : List.copyOf(generic.types());
    this.traits = Traits.of(node.visibleAnnotations);
    int flags = node.access;
    String host = null;
    for (InnerClassNode inner : node.innerClasses) {
      if (inner.name.equals(node.name)) {
        flags |= inner.access & Opcodes.ACC_STATIC;
        host = inner.outerName;
      } else if (inner.innerName != null && node.name.equals(inner.outerName)) {
        members.put(inner.innerName, inner.name);
      }
    }
    this.access = flags;
    this.enclosing = host;
    node.fields.stream().filter(f -> !isMade(f.access)).map(this::field).forEach(fields::add);
    node.methods.stream()
        .filter(m -> !isMade(m.access) && !m.name.equals("<clinit>"))
        .map(this::method)
        .forEach(methods::add);
  }

  /**
   * The declarations in these bytes.
   *
   * @throws RuntimeException whatever comes of bytes that are no class file
   */
  public static ClassSymbol read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, DECLARATIONS);
    return new ClassFileSymbol(node);
  }

  private static boolean isMade(int access) {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  private static List<Type> erasedParents(ClassNode node) {
    List<Type> all = new ArrayList<>();
    all.add(Type.of(node.superName == null ? "java/lang/Object" : node.superName));
    node.interfaces.forEach(i -> all.add(Type.of(i)));
    return all;
  }

  private FieldSymbol field(FieldNode field) {
    String signature = field.signature == null ? field.desc : field.signature;
    Object constant = constant(field.value, field.desc);
    return new FieldSymbol(
        node.name, field.name, field.access, Signatures.type(signature, variables), () -> constant);
  }

  /** Class files write small numbers and characters as {@code int}. */
  private static @Nullable Object constant(@Nullable Object value, String descriptor) {
    if (!(value instanceof Integer number)) {
      return value;
    }
    return switch (descriptor) {
      case "Z" -> number != 0;
      case "C" -> (char) number.intValue();
      default -> number;
    };
  }

  private MethodSymbol method(MethodNode method) {
    List<Type> types = new ArrayList<>(Signatures.ofDescriptor(method.desc));
    Type result = types.remove(types.size() - 1);
    if (method.name.equals("<init>") && isInner() && !types.isEmpty()) {
      types.remove(0);
    }
    List<TypeVariable> own = List.of();
    if (method.signature != null) {
      Signatures generic = Signatures.read(method.signature, variables);
      own = generic.parameters();
      if (generic.types().size() == types.size()) {
        for (int i = 0; i < types.size(); i++) {
          types.set(i, better(generic.types().get(i), types.get(i)));
        }
      }
      Type genericResult = generic.result();
      result = genericResult == null ? result : better(genericResult, result);
    }
    return new MethodSymbol(node.name, method.name, method.access, own, List.copyOf(types), result);
  }

  /** Variables of a host are not followed, so the erasure decides. */
  private static Type better(Type generic, Type erased) {
    return generic.descriptor().equals(erased.descriptor()) ? generic : erased;
  }

  private boolean isInner() {
    return enclosing != null && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE)) == 0;
  }

  @Override
  public String name() {
    return node.name;
  }

  @Override
  public int access() {
    return access;
  }

  @Override
  public List<TypeVariable> parameters() {
    return parameters;
  }

  @Override
  public @Nullable Type superclass() {
    return node.superName == null || isInterface() ? null : parents.get(0);
  }

  @Override
  public List<Type> interfaces() {
    return parents.subList(1, parents.size());
  }

  @Override
  public List<FieldSymbol> fields() {
    return fields;
  }

  @Override
  public List<MethodSymbol> methods() {
    return methods;
  }

  @Override
  public @Nullable String member(String simpleName) {
    return members.get(simpleName);
  }

  @Override
  public AnnotationTraits traits() {
    return traits;
  }

  @Override
  public @Nullable String enclosing() {
    return enclosing;
  }
}

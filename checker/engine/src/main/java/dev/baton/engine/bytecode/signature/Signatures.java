package dev.baton.engine.bytecode.signature;

import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** The generic signature of a class or method: type parameters, then types in their order. */
final class Signatures extends SignatureVisitor {
  private final Map<String, TypeVariable> variables;
  private final List<TypeVariable> parameters = new ArrayList<>();
  private final Map<String, List<Type>> bounds = new HashMap<>();
  private final List<Type> types = new ArrayList<>();
  private final List<Type> results = new ArrayList<>();
  private List<Type> current = new ArrayList<>();

  private Signatures(Map<String, TypeVariable> outer) {
    super(Opcodes.ASM9);
    this.variables = new HashMap<>(outer);
  }

  /** Reads a signature; {@code outer} are the variables that are in scope around it. */
  static Signatures read(String signature, Map<String, TypeVariable> outer) {
    Signatures read = new Signatures(outer);
    declare(signature, read);
    new SignatureReader(signature).accept(read);
    return read;
  }

  /** Bounds may mention variables that are declared after them, so all names come first. */
  private static void declare(String signature, Signatures read) {
    new SignatureReader(signature)
        .accept(
            new SignatureVisitor(Opcodes.ASM9) {
              @Override
              public void visitFormalTypeParameter(String name) {
                List<Type> own = new ArrayList<>();
                read.bounds.put(name, own);
                TypeVariable variable = new TypeVariable(name, () -> own);
                read.variables.put(name, variable);
                read.parameters.add(variable);
              }
            });
  }

  /** A type of its own, such as a field's. */
  static Type type(String signature, Map<String, TypeVariable> variables) {
    List<Type> found = new ArrayList<>();
    new SignatureReader(signature).acceptType(new SignatureTypes(variables, found::add));
    return found.get(0);
  }

  /** The types of a descriptor, the result last. */
  static List<Type> ofDescriptor(String descriptor) {
    Signatures read = read(descriptor, Map.of());
    List<Type> all = new ArrayList<>(read.types);
    all.addAll(read.results);
    return all;
  }

  List<TypeVariable> parameters() {
    return List.copyOf(parameters);
  }

  Map<String, TypeVariable> variables() {
    return variables;
  }

  /** The supertypes of a class, or the parameters of a method. */
  List<Type> types() {
    return types;
  }

  /** What a method returns. */
  @Nullable Type result() {
    return results.isEmpty() ? null : results.get(0);
  }

  @Override
  public void visitFormalTypeParameter(String name) {
    current = bounds.getOrDefault(name, new ArrayList<>());
  }

  @Override
  public SignatureVisitor visitClassBound() {
    return new SignatureTypes(variables, current::add);
  }

  @Override
  public SignatureVisitor visitInterfaceBound() {
    return new SignatureTypes(variables, current::add);
  }

  @Override
  public SignatureVisitor visitSuperclass() {
    return new SignatureTypes(variables, types::add);
  }

  @Override
  public SignatureVisitor visitInterface() {
    return new SignatureTypes(variables, types::add);
  }

  @Override
  public SignatureVisitor visitParameterType() {
    return new SignatureTypes(variables, types::add);
  }

  @Override
  public SignatureVisitor visitReturnType() {
    return new SignatureTypes(variables, results::add);
  }

  @Override
  public SignatureVisitor visitExceptionType() {
    return new SignatureVisitor(Opcodes.ASM9) {};
  }
}

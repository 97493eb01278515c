package dev.baton.engine.bytecode.signature;

import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureVisitor;

/** Builds one type from the generic signature of a class file, JVMS 4.7.9.1. */
final class SignatureTypes extends SignatureVisitor {
  private final Map<String, TypeVariable> variables;
  private final Consumer<Type> result;
  private String name = "";
  private List<Type> arguments = new ArrayList<>();

  SignatureTypes(Map<String, TypeVariable> variables, Consumer<Type> result) {
    super(Opcodes.ASM9);
    this.variables = variables;
    this.result = result;
  }

  @Override
  public void visitBaseType(char descriptor) {
    result.accept(new Type.Primitive(descriptor));
  }

  @Override
  public void visitTypeVariable(String variable) {
    TypeVariable known = variables.get(variable);
    result.accept(known == null ? BasicTypes.OBJECT : known);
  }

  @Override
  public SignatureVisitor visitArrayType() {
    return new SignatureTypes(variables, element -> result.accept(new Type.Array(element)));
  }

  @Override
  public void visitClassType(String internalName) {
    name = internalName;
  }

  /** The arguments of the host are dropped: nested types seldom use its variables. */
  @Override
  public void visitInnerClassType(String simpleName) {
    name = name + "$" + simpleName;
    arguments = new ArrayList<>();
  }

  @Override
  public void visitTypeArgument() {
    arguments.add(new Type.Wildcard(BasicTypes.OBJECT, true));
  }

  @Override
  public SignatureVisitor visitTypeArgument(char wildcard) {
    return new SignatureTypes(
        variables,
        type ->
            arguments.add(
                wildcard == INSTANCEOF ? type : new Type.Wildcard(type, wildcard == EXTENDS)));
  }

  @Override
  public void visitEnd() {
    result.accept(new Type.Named(name, List.copyOf(arguments)));
  }
}

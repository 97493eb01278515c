package dev.baton.engine.symbol;

import java.util.List;

/**
 * A method or constructor.
 *
 * @param owner the internal name of the type that declares it
 * @param isKnown false for one that is made up because its type is not known
 */
public record MethodSymbol(
    String owner,
    String name,
    int access,
    List<TypeVariable> typeParameters,
    List<Type> parameters,
    Type result,
    boolean isKnown) {
  /** A method whose declaration is known. */
  public MethodSymbol(
      String owner,
      String name,
      int access,
      List<TypeVariable> typeParameters,
      List<Type> parameters,
      Type result) {
    this(owner, name, access, typeParameters, parameters, result, true);
  }

  /** Its erasure as class files write it. */
  public String descriptor() {
    return parameterDescriptor() + result.descriptor();
  }

  /** The parameters' part of {@link #descriptor()}. */
  public String parameterDescriptor() {
    StringBuilder text = new StringBuilder("(");
    parameters.forEach(p -> text.append(p.descriptor()));
    return text.append(')').toString();
  }

  public boolean isStatic() {
    return (access & 0x8) != 0;
  }

  public boolean isAbstract() {
    return (access & 0x400) != 0;
  }

  public boolean isVarargs() {
    return (access & 0x80) != 0;
  }

  public boolean isPrivate() {
    return (access & 0x2) != 0;
  }
}

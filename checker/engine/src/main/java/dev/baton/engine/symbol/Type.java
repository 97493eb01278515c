package dev.baton.engine.symbol;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The type of an expression or declaration. */
public sealed interface Type
    permits Type.Array,
        Type.Named,
        Type.Nothing,
        Type.Primitive,
        Type.Several,
        Type.Unknown,
        Type.Wildcard,
        TypeVariable {
  /** The type without type arguments and variables. */
  Type erasure();

  /** The erasure as class files write it. */
  String descriptor();

  /** The type with other types in the place of variables; a variable without one stays. */
  Type substitute(Function<TypeVariable, @Nullable Type> bindings);

  /** Whether something in it is not known. */
  boolean isOpen();

  /** A type without arguments, by its internal name. */
  static Named of(String name) {
    return new Named(name, List.of());
  }

  /** A primitive type or void, by the letter of class files. */
  record Primitive(char code) implements Type {
    @Override
    public Type erasure() {
      return this;
    }

    @Override
    public String descriptor() {
      return String.valueOf(code);
    }

    @Override
    public Type substitute(Function<TypeVariable, @Nullable Type> bindings) {
      return this;
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }

  /**
   * A class or interface.
   *
   * @param name in internal form
   * @param arguments empty where it takes none, or where they are left out
   */
  record Named(String name, List<Type> arguments) implements Type {
    @Override
    public Type erasure() {
      return arguments.isEmpty() ? this : of(name);
    }

    @Override
    public String descriptor() {
      return "L" + name + ";";
    }

    @Override
    public Type substitute(Function<TypeVariable, @Nullable Type> bindings) {
      return arguments.isEmpty()
          ? this
          : new Named(name, arguments.stream().map(a -> a.substitute(bindings)).toList());
    }

    @Override
    public boolean isOpen() {
      return arguments.stream().anyMatch(Type::isOpen);
    }

    /** The name without packages and hosts. */
    public String simpleName() {
      return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    }
  }

  record Array(Type element) implements Type {
    @Override
    public Type erasure() {
      return new Array(element.erasure());
    }

    @Override
    public String descriptor() {
      return "[" + element.descriptor();
    }

    @Override
    public Type substitute(Function<TypeVariable, @Nullable Type> bindings) {
      return new Array(element.substitute(bindings));
    }

    @Override
    public boolean isOpen() {
      return element.isOpen();
    }
  }

  /** A type argument that stands for a range of types; without a bound, for any. */
  record Wildcard(Type bound, boolean isUpper) implements Type {
    @Override
    public Type erasure() {
      return isUpper ? bound.erasure() : BasicTypes.OBJECT;
    }

    @Override
    public String descriptor() {
      return erasure().descriptor();
    }

    @Override
    public Type substitute(Function<TypeVariable, @Nullable Type> bindings) {
      Type inner = bound.substitute(bindings);
      return inner instanceof Wildcard ? inner : new Wildcard(inner, isUpper);
    }

    @Override
    public boolean isOpen() {
      return bound.isOpen();
    }
  }

  /** All of these at once: the bounds of a variable or cast. */
  record Several(List<Type> types) implements Type {
    @Override
    public Type erasure() {
      return types.get(0).erasure();
    }

    @Override
    public String descriptor() {
      return erasure().descriptor();
    }

    @Override
    public Type substitute(Function<TypeVariable, @Nullable Type> bindings) {
      return new Several(types.stream().map(t -> t.substitute(bindings)).toList());
    }

    @Override
    public boolean isOpen() {
      return types.stream().anyMatch(Type::isOpen);
    }
  }

  /** See {@link BasicTypes#NULL}. */
  record Nothing() implements Type {
    @Override
    public Type erasure() {
      return BasicTypes.OBJECT;
    }

    @Override
    public String descriptor() {
      return BasicTypes.OBJECT.descriptor();
    }

    @Override
    public Type substitute(Function<TypeVariable, @Nullable Type> bindings) {
      return this;
    }

    @Override
    public boolean isOpen() {
      return false;
    }
  }

  /** See {@link BasicTypes#UNKNOWN}. */
  record Unknown() implements Type {
    @Override
    public Type erasure() {
      return this;
    }

    @Override
    public String descriptor() {
      return BasicTypes.OBJECT.descriptor();
    }

    @Override
    public Type substitute(Function<TypeVariable, @Nullable Type> bindings) {
      return this;
    }

    @Override
    public boolean isOpen() {
      return true;
    }
  }

  /** Whether it is {@code long} or {@code double}, which take two places. */
  default boolean isWide() {
    return equals(BasicTypes.LONG) || equals(BasicTypes.DOUBLE);
  }

  default boolean isPrimitive() {
    return this instanceof Primitive && !equals(BasicTypes.VOID);
  }

  /**
   * The internal name of a class, the descriptor of an array, and of a variable that of its bound.
   */
  default String internalName() {
    Type erased = erasure();
    return erased instanceof Named named ? named.name() : erased.descriptor();
  }

  /** What a value of the type can be used as: a wildcard's upper bound. */
  default Type upper() {
    return this instanceof Wildcard wildcard
        ? (wildcard.isUpper() ? wildcard.bound() : BasicTypes.OBJECT)
        : this;
  }
}

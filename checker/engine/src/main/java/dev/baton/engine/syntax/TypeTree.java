package dev.baton.engine.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as it is written. */
public sealed interface TypeTree {
  /** The type that the compiler infers: {@code var}, or a lambda's bare parameter. */
  TypeTree INFERRED = new Inferred();

  /** {@code void}. */
  TypeTree VOID = new Primitive('V');

  /** A name, perhaps qualified, with the arguments of each part. */
  record Named(List<Part> parts, int line) implements TypeTree {
    /** The name as it is written, without arguments. */
    public String text() {
      return String.join(".", parts.stream().map(Part::name).toList());
    }

    /** The last part of the name. */
    public String simpleName() {
      return parts.get(parts.size() - 1).name();
    }
  }

  /** One part of a qualified name. */
  record Part(String name, List<TypeTree> arguments) {}

  /** A primitive type or {@code void}, by the letter that class files use. */
  record Primitive(char code) implements TypeTree {}

  /** An array. */
  record Array(TypeTree element) implements TypeTree {}

  /** {@code ?}, {@code ? extends A}, {@code ? super A}. */
  record Wildcard(@Nullable TypeTree bound, boolean isUpper) implements TypeTree {}

  /** The alternatives of a catch, or the bounds of a cast. */
  record Several(List<TypeTree> types) implements TypeTree {}

  /** See {@link #INFERRED}. */
  record Inferred() implements TypeTree {}

  /** The type that a simple or qualified name stands for. */
  static TypeTree named(String name) {
    return new Named(
        List.of(name.split("\\.", -1)).stream().map(p -> new Part(p, List.of())).toList(), 0);
  }
}

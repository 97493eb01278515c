package dev.baton.engine.symbol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class, interface, enum, record, or annotation, with its declared members. */
public interface ClassSymbol {
  /** In internal form. */
  String name();

  /** Modifiers as class files write them. */
  int access();

  List<TypeVariable> parameters();

  /** Absent for {@code Object} and interfaces. */
  @Nullable Type superclass();

  List<Type> interfaces();

  List<FieldSymbol> fields();

  /** Methods and constructors, these as {@code <init>} without what compilers add. */
  List<MethodSymbol> methods();

  /** The internal name of the type of this simple name that is declared in it. */
  @Nullable String member(String simpleName);

  /** The type that it is declared in, absent at top level. */
  @Nullable String enclosing();

  /** What it says about itself as an annotation. */
  AnnotationTraits traits();

  default boolean isInterface() {
    return (access() & 0x200) != 0;
  }

  default boolean isStatic() {
    return (access() & 0x8) != 0;
  }

  default boolean isEnum() {
    return (access() & 0x4000) != 0;
  }

  default boolean isRecord() {
    Type parent = superclass();
    return parent != null && parent.equals(Type.of("java/lang/Record"));
  }

  /** The type inside its own body: its arguments are its parameters. */
  default Type.Named type() {
    return new Type.Named(name(), List.copyOf(parameters()));
  }
}

package dev.baton.engine.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration inside a file. */
public sealed interface Decl {
  /** The line of its name. */
  int line();

  /** What kind of type is declared. */
  enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }

  /**
   * A type.
   *
   * @param name empty for an anonymous class
   * @param extended what a class extends, or an interface all that it extends
   * @param components of a record
   * @param constants of an enum
   * @param members in the order of the text; nested types too
   * @param startLine the line of the first modifier or annotation
   * @param endLine the line of the closing brace
   */
  record Type(
      Kind kind,
      String name,
      Modifiers modifiers,
      List<TypeParameter> parameters,
      List<TypeTree> extended,
      List<TypeTree> implemented,
      List<Parameter> components,
      List<Constant> constants,
      List<Decl> members,
      int startLine,
      int line,
      int endLine)
      implements Decl {
    /** The same with other members. */
    public Type withMembers(List<Decl> others) {
      return new Type(
          kind,
          name,
          modifiers,
          parameters,
          extended,
          implemented,
          components,
          constants,
          others,
          startLine,
          line,
          endLine);
    }
  }

  /** A field, one for each name. */
  record Field(Modifiers modifiers, TypeTree type, String name, @Nullable Expr initial, int line)
      implements Decl {}

  /**
   * A method or constructor.
   *
   * @param name {@code <init>} for a constructor
   * @param body absent where there is none
   * @param compact whether it is a record's constructor without parameters of its own
   * @param value the default of an annotation's member
   */
  record Method(
      Modifiers modifiers,
      List<TypeParameter> typeParameters,
      TypeTree result,
      String name,
      List<Parameter> parameters,
      Stmt.@Nullable Block body,
      boolean compact,
      @Nullable Expr value,
      int line)
      implements Decl {
    /** A method as most are. */
    public Method(
        Modifiers modifiers,
        TypeTree result,
        String name,
        List<Parameter> parameters,
        Stmt.Block body,
        int line) {
      this(modifiers, List.of(), result, name, parameters, body, false, null, line);
    }

    /** Whether it is a constructor. */
    public boolean isConstructor() {
      return name.equals("<init>");
    }
  }

  /** Code that runs when the type or an object is initialised. */
  record Initializer(boolean isStatic, Stmt.Block body, int line) implements Decl {}

  /**
   * A constant of an enum.
   *
   * @param body its own class, absent where it has none
   */
  record Constant(
      String name,
      List<Annotation> annotations,
      List<Expr> arguments,
      @Nullable Type body,
      int line) {}

  /** A type parameter. */
  record TypeParameter(String name, List<TypeTree> bounds) {}

  /** A parameter or record component; the type of a variable number of arguments is an array. */
  record Parameter(Modifiers modifiers, TypeTree type, String name, boolean isVarargs, int line) {}
}

package dev.baton.engine.implied;

import static dev.baton.engine.syntax.Modifiers.*;

import dev.baton.engine.syntax.Annotation;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Modifiers;
import dev.baton.engine.syntax.Stmt;
import dev.baton.engine.syntax.TypeTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code @Getter}, {@code @Setter}, and {@code @With} add for one field. */
final class LombokAccessors {
  private final Decl.Type type;
  private final Decl.Field field;
  private final boolean fluent;
  private final boolean chain;

  LombokAccessors(Decl.Type type, Decl.Field field) {
    this.type = type;
    this.field = field;
    Optional<Annotation> style =
        Lombok.annotation(field.modifiers(), "Accessors")
            .or(() -> Lombok.annotation(type, "Accessors"));
    this.fluent = style.filter(s -> Lombok.says(s, "fluent")).isPresent();
    this.chain = fluent || style.filter(s -> Lombok.says(s, "chain")).isPresent();
  }

  /** The annotation that asks for it: the field's own before the type's. */
  private Optional<Annotation> asked(String own, String... ofType) {
    Optional<Annotation> onField = Lombok.annotation(field.modifiers(), own);
    if (onField.isPresent()) {
      return onField.filter(a -> !isNone(a));
    }
    return Stream.concat(Stream.of(own), Stream.of(ofType))
        .flatMap(name -> Lombok.annotation(type, name).stream())
        .filter(a -> !isNone(a))
        .findFirst();
  }

  private static boolean isNone(Annotation annotation) {
    Expr level = annotation.values().get("value");
    return level != null && level.path().endsWith("NONE");
  }

  Optional<Decl.Method> getter() {
    return asked("Getter", "Data", "Value")
        .map(
            a -> {
              Stmt give = new Stmt.Return(ImpliedMembers.field(field.name(), a.line()), a.line());
              String name = fluent ? field.name() : getterName();
              return method(name, field.type(), List.of(), List.of(give), a.line());
            });
  }

  Optional<Decl.Method> setter() {
    if (field.modifiers().has(FINAL)) {
      return Optional.empty();
    }
    return asked("Setter", "Data")
        .map(
            a -> {
              Stmt set = ImpliedMembers.assignment(field.name(), field.name(), a.line());
              List<Stmt> body =
                  chain
                      ? List.of(set, new Stmt.Return(new Expr.This(null, a.line()), a.line()))
                      : List.of(set);
              String name = fluent ? field.name() : "set" + capitalized(plainName());
              TypeTree result = chain ? LombokBuilder.self(type) : TypeTree.VOID;
              return method(name, result, List.of(parameter(a)), body, a.line());
            });
  }

  /** A copy with one field changed; which constructor makes it does not matter here. */
  Optional<Decl.Method> wither() {
    return asked("With")
        .map(
            a -> {
              List<Expr> arguments =
                  Lombok.settable(type.members()).stream()
                      .map(
                          f ->
                              f.name().equals(field.name())
                                  ? new Expr.Name(f.name(), a.line())
                                  : ImpliedMembers.field(f.name(), a.line()))
                      .toList();
              TypeTree.Named self = LombokBuilder.self(type);
              Expr copy = new Expr.New(null, self, false, arguments, null, a.line());
              return method(
                  "with" + capitalized(plainName()),
                  self,
                  List.of(parameter(a)),
                  List.of(new Stmt.Return(copy, a.line())),
                  a.line());
            });
  }

  private Decl.Parameter parameter(Annotation annotation) {
    return Lombok.parameter(field, annotation.line());
  }

  private static Decl.Method method(
      String name, TypeTree result, List<Decl.Parameter> given, List<Stmt> body, int line) {
    Modifiers modifiers = new Modifiers(PUBLIC, List.of());
    return new Decl.Method(modifiers, result, name, given, new Stmt.Block(body, line, line), line);
  }

  private boolean isBoolean() {
    return field.type().equals(new TypeTree.Primitive('Z'));
  }

  /** The name as accessors have it: {@code isDone} of a boolean is about {@code done}. */
  private String plainName() {
    String name = field.name();
    boolean prefixed =
        isBoolean()
            && name.startsWith("is")
            && name.length() > 2
            && Character.isUpperCase(name.charAt(2));
    return prefixed ? name.substring(2) : name;
  }

  private String getterName() {
    return (isBoolean() ? "is" : "get") + capitalized(plainName());
  }

  static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}

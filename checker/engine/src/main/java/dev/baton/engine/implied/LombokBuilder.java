package dev.baton.engine.implied;

import static dev.baton.engine.syntax.Modifiers.*;

import dev.baton.engine.syntax.Annotation;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Modifiers;
import dev.baton.engine.syntax.Stmt;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code @Builder} and {@code @SuperBuilder} add to a type. */
final class LombokBuilder {
  private final Decl.Type type;
  private final Annotation annotation;
  private final List<Decl.Field> fields;
  private final int line;
  private final TypeTree.Named builder;

  private LombokBuilder(Decl.Type type, Annotation annotation, List<Decl.Field> fields) {
    this.type = type;
    this.annotation = annotation;
    this.fields = fields;
    this.line = annotation.line();
    this.builder =
        (TypeTree.Named) TypeTree.named(text("builderClassName", type.name() + "Builder"));
  }

  static void expand(Decl.Type type, List<Decl> members) {
    Optional<Annotation> asked =
        Lombok.annotation(type, "Builder").or(() -> Lombok.annotation(type, "SuperBuilder"));
    if (asked.isPresent()) {
      List<Decl.Field> fields = Lombok.settable(members);
      boolean constructs =
          members.stream()
              .anyMatch(
                  m ->
                      m instanceof Decl.Method c
                          && c.isConstructor()
                          && c.parameters().size() == fields.size());
      if (!constructs) {
        Lombok.construct(type, fields, asked.get(), members);
      }
      new LombokBuilder(type, asked.get(), fields).add(null, members);
      return;
    }
    for (Decl member : List.copyOf(members)) {
      if (member instanceof Decl.Method method) {
        Lombok.annotation(method.modifiers(), "Builder")
            .ifPresent(a -> new LombokBuilder(type, a, fields(method)).add(method, members));
      }
    }
  }

  private static List<Decl.Field> fields(Decl.Method method) {
    return method.parameters().stream()
        .map(p -> new Decl.Field(Modifiers.NONE, p.type(), p.name(), null, p.line()))
        .toList();
  }

  /** The type by its own name. */
  static TypeTree.Named self(Decl.Type type) {
    List<TypeTree> arguments =
        type.parameters().stream().map(p -> TypeTree.named(p.name())).toList();
    return new TypeTree.Named(List.of(new TypeTree.Part(type.name(), arguments)), 0);
  }

  private String text(String member, String otherwise) {
    return annotation.values().get(member) instanceof Expr.Literal literal
        ? literal.value().toString()
        : otherwise;
  }

  private void add(Decl.@Nullable Method method, List<Decl> members) {
    Expr made = new Expr.New(null, builder, false, List.of(), null, line);
    Modifiers isStatic = new Modifiers(PUBLIC | STATIC, List.of());
    String name = text("builderMethodName", "builder");
    Lombok.add(method(isStatic, builder, name, List.of(), made), members);
    if (Lombok.says(annotation, "toBuilder")) {
      Expr filled = made;
      for (Decl.Field field : fields) {
        Expr value = ImpliedMembers.field(field.name(), line);
        filled = new Expr.Call(filled, field.name(), List.of(), List.of(value), line);
      }
      Modifiers isPublic = new Modifiers(PUBLIC, List.of());
      Lombok.add(method(isPublic, builder, "toBuilder", List.of(), filled), members);
    }
    members.add(nested(method, written(members)));
  }

  /** The part of the builder that is written, which the rest is added to. */
  private List<Decl> written(List<Decl> members) {
    for (Decl member : members) {
      if (member instanceof Decl.Type part && part.name().equals(builder.simpleName())) {
        members.remove(member);
        return part.members();
      }
    }
    return List.of();
  }

  private Decl.Type nested(Decl.@Nullable Method method, List<Decl> written) {
    List<Decl> members = new ArrayList<>(written);
    for (Decl.Field field : fields) {
      members.add(
          new Decl.Field(
              new Modifiers(PRIVATE, List.of()), field.type(), field.name(), null, line));
      Lombok.add(setter(field), members);
    }
    Lombok.add(build(method), members);
    return new Decl.Type(
        Decl.Kind.CLASS,
        builder.simpleName(),
        new Modifiers(PUBLIC | STATIC, List.of()),
        type.parameters(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        members,
        line,
        line,
        line);
  }

  private Decl.Method setter(Decl.Field field) {
    Modifiers isPublic = new Modifiers(PUBLIC, List.of());
    Stmt give = new Stmt.Return(new Expr.This(null, line), line);
    List<Stmt> statements =
        List.of(ImpliedMembers.assignment(field.name(), field.name(), line), give);
    return new Decl.Method(
        isPublic,
        builder,
        text("setterPrefix", "").isEmpty()
            ? field.name()
            : text("setterPrefix", "") + LombokAccessors.capitalized(field.name()),
        List.of(Lombok.parameter(field, line)),
        new Stmt.Block(statements, line, line),
        line);
  }

  private Decl.Method build(Decl.@Nullable Method method) {
    List<Expr> values = fields.stream().map(f -> ImpliedMembers.field(f.name(), line)).toList();
    TypeTree result = method == null || method.isConstructor() ? self(type) : method.result();
    Expr made =
        method == null || method.isConstructor()
            ? new Expr.New(null, self(type), false, values, null, line)
            : new Expr.Call(
                new Expr.Name(type.name(), line), method.name(), List.of(), values, line);
    Modifiers isPublic = new Modifiers(PUBLIC, List.of());
    return method(isPublic, result, text("buildMethodName", "build"), List.of(), made);
  }

  private Decl.Method method(
      Modifiers modifiers, TypeTree result, String name, List<Decl.Parameter> given, Expr value) {
    Stmt.Block body = new Stmt.Block(List.of(new Stmt.Return(value, line)), line, line);
    return new Decl.Method(modifiers, result, name, given, body, line);
  }
}

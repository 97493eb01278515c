package dev.baton.engine.implied;

import static dev.baton.engine.syntax.Modifiers.*;

import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Decl.Kind;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Modifiers;
import dev.baton.engine.syntax.Stmt;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.List;

/** The members of a type that nobody writes, JLS 8.8.9 and 8.10. Stateless. */
public final class ImpliedMembers {
  private ImpliedMembers() {}

  /** The type with the members that the language and Lombok add. */
  public static Decl.Type expand(Decl.Type type, boolean lombok) {
    List<Decl> members = new ArrayList<>(type.members());
    if (type.kind() == Kind.RECORD) {
      record(type, members);
    }
    if (lombok) {
      Lombok.expand(type, members);
    }
    boolean needsConstructor =
        (type.kind() == Kind.CLASS || type.kind() == Kind.ENUM) && !type.name().isEmpty();
    if (needsConstructor && members.stream().noneMatch(ImpliedMembers::isConstructor)) {
      int access = type.modifiers().access() & (PUBLIC | PROTECTED | PRIVATE);
      members.add(constructor(access, List.of(), List.of(), type.line()));
    }
    members.replaceAll(m -> m instanceof Decl.Method method ? withParent(method) : m);
    return type.withMembers(List.copyOf(members));
  }

  /** A constructor that calls no other calls its parent's, JLS 8.8.7. */
  private static Decl.Method withParent(Decl.Method method) {
    Stmt.Block body = method.body();
    if (!method.isConstructor()
        || body == null
        || body.statements().stream().anyMatch(Stmt.Construct.class::isInstance)) {
      return method;
    }
    List<Stmt> statements = new ArrayList<>();
    statements.add(new Stmt.Construct(true, null, List.of(), body.line()));
    statements.addAll(body.statements());
    return new Decl.Method(
        method.modifiers(),
        method.typeParameters(),
        method.result(),
        method.name(),
        method.parameters(),
        new Stmt.Block(List.copyOf(statements), body.line(), body.endLine()),
        method.compact(),
        method.value(),
        method.line());
  }

  private static boolean isConstructor(Decl member) {
    return member instanceof Decl.Method method && method.isConstructor();
  }

  static Decl.Method constructor(
      int access, List<Decl.Parameter> parameters, List<Stmt> statements, int line) {
    Stmt.Block body = new Stmt.Block(statements, line, 0);
    Modifiers modifiers = new Modifiers(access, List.of());
    return new Decl.Method(modifiers, TypeTree.VOID, "<init>", parameters, body, line);
  }

  private static void record(Decl.Type type, List<Decl> members) {
    List<Decl> fields = new ArrayList<>();
    for (Decl.Parameter component : type.components()) {
      fields.add(
          new Decl.Field(
              new Modifiers(PRIVATE | FINAL, component.modifiers().annotations()),
              component.type(),
              component.name(),
              null,
              component.line()));
      if (members.stream().noneMatch(m -> isAccessor(m, component.name()))) {
        members.add(accessor(component, type.line()));
      }
    }
    members.addAll(0, fields);
    canonical(type, members);
  }

  private static boolean isAccessor(Decl member, String name) {
    return member instanceof Decl.Method method
        && method.name().equals(name)
        && method.parameters().isEmpty();
  }

  private static Decl.Method accessor(Decl.Parameter component, int line) {
    Stmt.Block body =
        new Stmt.Block(List.of(new Stmt.Return(field(component.name(), line), line)), line, line);
    Modifiers modifiers = new Modifiers(PUBLIC, component.modifiers().annotations());
    return new Decl.Method(
        modifiers, component.type(), component.name(), List.of(), body, component.line());
  }

  /** The canonical constructor, unless it is written in full. */
  private static void canonical(Decl.Type type, List<Decl> members) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i) instanceof Decl.Method method && method.compact()) {
        members.set(i, completed(method, type));
        return;
      }
      if (members.get(i) instanceof Decl.Method method && isCanonical(method, type)) {
        return;
      }
    }
    int access = type.modifiers().access() & (PUBLIC | PROTECTED | PRIVATE);
    List<Stmt> statements = assignments(type, type.line());
    members.add(constructor(access, type.components(), statements, type.line()));
  }

  private static boolean isCanonical(Decl.Method method, Decl.Type type) {
    return method.isConstructor()
        && method.parameters().stream()
            .map(p -> text(p.type()))
            .toList()
            .equals(type.components().stream().map(c -> text(c.type())).toList());
  }

  private static String text(TypeTree type) {
    if (type instanceof TypeTree.Named named) {
      return named.simpleName();
    }
    return type instanceof TypeTree.Array array ? text(array.element()) + "[]" : type.toString();
  }

  /** A compact constructor assigns its parameters at its end. */
  private static Decl.Method completed(Decl.Method compact, Decl.Type type) {
    Stmt.Block body = compact.body();
    List<Stmt> statements = new ArrayList<>(body == null ? List.of() : body.statements());
    int line = body == null ? compact.line() : body.endLine();
    statements.addAll(assignments(type, line));
    return new Decl.Method(
        compact.modifiers(),
        TypeTree.VOID,
        "<init>",
        type.components(),
        new Stmt.Block(List.copyOf(statements), compact.line(), line),
        compact.line());
  }

  private static List<Stmt> assignments(Decl.Type type, int line) {
    return type.components().stream().map(c -> assignment(c.name(), c.name(), line)).toList();
  }

  /** {@code this.field = variable;}. */
  static Stmt assignment(String field, String variable, int line) {
    Expr value = new Expr.Name(variable, line);
    return new Stmt.Do(new Expr.Assign(null, field(field, line), value, line), line);
  }

  /** {@code this.name}. */
  static Expr field(String name, int line) {
    return new Expr.Select(new Expr.This(null, line), name, line);
  }
}

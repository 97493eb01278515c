package dev.baton.engine.attribute;

import dev.baton.engine.declare.Body;
import dev.baton.engine.declare.Local;
import dev.baton.engine.declare.Scope;
import dev.baton.engine.declare.TypeResolver;
import dev.baton.engine.infer.Guesses;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Case;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Pattern;
import dev.baton.engine.syntax.Stmt;
import dev.baton.engine.syntax.TypeTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Switches and patterns. */
final class Cases {
  private final Attribution all;
  private final Scope.Block scope;
  private final Body body;

  Cases(Attribution all, Scope.Block scope, Body body) {
    this.all = all;
    this.scope = scope;
    this.body = body;
  }

  /**
   * Looks at cases.
   *
   * @param statements who looks at their bodies
   * @param yielding who takes the values of cases that are expressions; absent in a statement
   */
  void look(List<Case> cases, Type selector, Statements statements, @Nullable Statements yielding) {
    Scope.Block shared = new Scope.Block(scope);
    for (Case one : cases) {
      Scope.Block inner = new Scope.Block(one.isArrow() ? scope : shared);
      one.labels().forEach(label -> label(label, selector, inner));
      one.patterns().forEach(pattern -> pattern(pattern, selector, inner));
      Expr guard = one.guard();
      if (guard != null) {
        all.expression(guard, new Ask(inner, body, BasicTypes.BOOLEAN));
      }
      boolean binds = !one.patterns().isEmpty() || one.isArrow();
      bodyOf(one, binds ? inner : shared, statements, yielding);
    }
  }

  private static void bodyOf(
      Case one, Scope.Block place, Statements statements, @Nullable Statements yielding) {
    for (Stmt statement : one.body()) {
      if (yielding != null && one.isArrow() && statement instanceof Stmt.Do value) {
        yielding.yields(value.expression(), place);
      } else {
        (yielding == null ? statements : yielding).run(statement, place);
      }
    }
  }

  /** The label of an enum's case is a constant of the selector's type. */
  private void label(Expr label, Type selector, Scope.Block place) {
    ClassSymbol type = selector instanceof Type.Named n ? all.project().find(n.name()) : null;
    if (label instanceof Expr.Name name && (type == null || type.isEnum())) {
      Members.Field constant = type == null ? null : all.members().field(selector, name.name());
      boolean taken =
          constant == null
              && all.names().isVisible(name.name(), new Ask(place, body, BasicTypes.UNKNOWN));
      if (!taken) {
        all.attributes().type(label, selector);
        all.attributes()
            .referent(
                label,
                new Referent.Field(constant(constant, name, selector), owner(selector), null));
        return;
      }
    }
    all.expression(label, new Ask(place, body, selector));
  }

  private static String owner(Type selector) {
    return Guesses.owner(selector);
  }

  private static FieldSymbol constant(
      Members.@Nullable Field known, Expr.Name name, Type selector) {
    int constant = 0x4019;
    return known != null
        ? known.symbol()
        : new FieldSymbol(owner(selector), name.name(), constant, selector, () -> null);
  }

  /** Declares the variables of a pattern; the type that it asks for. */
  Type pattern(Pattern pattern, Type matched, Scope.Block place) {
    if (pattern instanceof Pattern.Typed typed) {
      Type type =
          typed.type() == TypeTree.INFERRED
              ? matched.upper()
              : inferred(TypeResolver.resolve(typed.type(), place), matched);
      Local local = new Local(typed.name(), type, body);
      all.attributes().local(pattern, local);
      if (!typed.name().isEmpty()) {
        place.declare(local);
      }
      return type;
    }
    if (pattern instanceof Pattern.Deconstructed parts) {
      Type type = inferred(TypeResolver.resolve(parts.type(), place), matched);
      all.attributes().local(pattern, new Local("", type, body));
      List<Type> components = components(type);
      for (int i = 0; i < parts.parts().size(); i++) {
        Type component = i < components.size() ? components.get(i) : BasicTypes.UNKNOWN;
        pattern(parts.parts().get(i), component, place);
      }
      return type;
    }
    return matched;
  }

  /** A generic type without arguments takes those of what is matched, where it is the same. */
  private Type inferred(Type type, Type matched) {
    if (type instanceof Type.Named named && named.arguments().isEmpty()) {
      Type.Named seen = all.hierarchy().asSuper(matched, named.name());
      return seen == null ? type : seen;
    }
    return type;
  }

  /** The types of a record's components, seen from one of its types. */
  private List<Type> components(Type type) {
    List<Type> found = new ArrayList<>();
    ClassSymbol symbol = type instanceof Type.Named n ? all.project().find(n.name()) : null;
    if (symbol == null) {
      return found;
    }
    for (FieldSymbol field : symbol.fields()) {
      if (!field.isStatic()) {
        Members.Field seen = all.members().field(type, field.name());
        found.add(seen == null ? field.type() : seen.type());
      }
    }
    return found;
  }

  /** A record's accessors in the order of its components; empty if it is not known. */
  static List<String> accessors(@Nullable ClassSymbol symbol) {
    if (symbol instanceof dev.baton.engine.declare.DeclaredClass declared) {
      return declared.decl().components().stream().map(Decl.Parameter::name).toList();
    }
    return symbol == null
        ? List.of()
        : symbol.fields().stream().filter(f -> !f.isStatic()).map(FieldSymbol::name).toList();
  }
}

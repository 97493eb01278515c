package dev.baton.engine.attribute;

import dev.baton.engine.declare.ConstantReader;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.declare.Scope;
import dev.baton.engine.infer.Guesses;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What names stand for, JLS 6.5: a variable before a type before a package. */
final class Names {
  private static final int STATIC = 0x8;
  private final Attribution all;

  Names(Attribution all) {
    this.all = all;
  }

  /** Whether a variable of this name can be named here. */
  boolean isVisible(String name, Ask ask) {
    return variable(name, ask) != null;
  }

  private @Nullable Referent variable(String name, Ask ask) {
    for (Scope at = ask.scope(); at != null; at = at.outer()) {
      Local local = at instanceof Scope.Block block ? block.variable(name) : null;
      if (local != null) {
        return new Referent.Variable(local);
      }
      if (at instanceof Scope.ClassScope inside) {
        DeclaredClass type = inside.declared();
        Members.Field field = all.members().field(type.type(), name);
        if (field != null) {
          boolean isStatic = field.symbol().isStatic();
          String owner = isStatic ? owner(type.type(), field) : type.name();
          return new Referent.Field(field.symbol(), owner, isStatic ? null : type);
        }
      }
    }
    FieldSymbol imported = ConstantReader.imported(name, all.unit());
    return imported == null ? null : new Referent.Field(imported, imported.owner(), null);
  }

  /** Class files name the type that a static field is reached through. */
  private static String owner(Type.Named site, Members.Field field) {
    return field.symbol().isStatic() ? site.name() : field.symbol().owner();
  }

  Type name(Expr.Name name, Ask ask) {
    Referent found = variable(name.name(), ask);
    if (found instanceof Referent.Variable variable) {
      ask.body().uses(variable.local());
      all.attributes().constant(name, variable.local().constant());
      return note(name, found, variable.local().type());
    }
    if (found instanceof Referent.Field field) {
      if (field.self() != null) {
        ask.body().needsThis();
      }
      all.attributes().constant(name, field.symbol().constant());
      Members.Field seen =
          field.self() == null
              ? null
              : all.members().field(field.self().type(), field.symbol().name());
      return note(name, found, seen == null ? field.symbol().type() : seen.type());
    }
    Type type = ask.scope().type(name.name());
    if (type != null) {
      return note(name, new Referent.TypeName(type), type);
    }
    return unknown(name, ask);
  }

  /** Nobody declares it: a constant that is imported, something inherited, a type, a package. */
  private Type unknown(Expr.Name name, Ask ask) {
    List<String> owners = all.unit().staticOwners(name.name());
    if (!owners.isEmpty() && all.unit().importsExactly(name.name())) {
      return madeUp(name, Type.of(owners.get(0)), true, null, ask);
    }
    if (Character.isUpperCase(name.name().charAt(0)) && !isConstantName(name.name())) {
      Type guessed = all.unit().guessType(name.name());
      return note(name, new Referent.TypeName(guessed), guessed);
    }
    DeclaredClass open = openClass(ask);
    if (open == null && !isConstantName(name.name())) {
      return note(name, new Referent.PackageName(name.name()), BasicTypes.UNKNOWN);
    }
    boolean isStatic = isConstantName(name.name()) || ask.body().isStatic();
    List<String> unknownOwners =
        owners.stream().filter(o -> all.project().find(o) == null).toList();
    if (isStatic && !unknownOwners.isEmpty()) {
      return madeUp(name, Type.of(unknownOwners.get(0)), true, null, ask);
    }
    DeclaredClass self = open == null ? ask.body().type() : open;
    return madeUp(name, self.type(), isStatic, isStatic ? null : self, ask);
  }

  private @Nullable DeclaredClass openClass(Ask ask) {
    for (Scope at = ask.scope(); at != null; at = at.outer()) {
      if (at instanceof Scope.ClassScope inside
          && all.hierarchy().isOpen(inside.declared().type())) {
        return inside.declared();
      }
    }
    return null;
  }

  private static boolean isConstantName(String name) {
    return name.length() > 1 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  /** A field that nobody declares. */
  private Type madeUp(
      Expr expression, Type owner, boolean isStatic, @Nullable DeclaredClass self, Ask ask) {
    if (self != null) {
      ask.body().needsThis();
    }
    String path = expression.path();
    String name =
        expression instanceof Expr.Select select
            ? select.name()
            : path.substring(path.lastIndexOf('.') + 1);
    FieldSymbol field =
        new FieldSymbol(
            owner.internalName(), name, isStatic ? STATIC : 0, ask.target(), () -> null);
    return note(expression, new Referent.Field(field, Guesses.owner(owner), self), ask.target());
  }

  private Type note(Expr expression, Referent referent, Type type) {
    all.attributes().referent(expression, referent);
    return type;
  }

  Type select(Expr.Select select, Ask ask) {
    if (select.scope() instanceof Expr.Super parent) {
      ask.body().needsThis();
      return field(select, all.parent(parent, ask), false, ask);
    }
    Type scope = all.expression(select.scope(), ask.open());
    Referent referent = all.attributes().referent(select.scope());
    if (referent instanceof Referent.PackageName before) {
      return inPackage(select, before.path() + "." + select.name());
    }
    if (scope instanceof Type.Array && select.name().equals("length")) {
      return note(select, new Referent.Length(), BasicTypes.INT);
    }
    boolean isType = referent instanceof Referent.TypeName;
    if (isType && all.members().field(scope, select.name()) == null) {
      String nested = all.members().type(scope.internalName(), select.name());
      if (nested != null || looksLikeType(select.name())) {
        Type type = Type.of(nested == null ? scope.internalName() + "$" + select.name() : nested);
        return note(select, new Referent.TypeName(type), type);
      }
    }
    return field(select, scope, isType, ask);
  }

  private static boolean looksLikeType(String name) {
    return Character.isUpperCase(name.charAt(0)) && !isConstantName(name) && name.length() > 1;
  }

  private Type inPackage(Expr.Select select, String path) {
    String name = all.project().internalName(path);
    if (all.project().find(name) != null || looksLikeType(select.name())) {
      return note(select, new Referent.TypeName(Type.of(name)), Type.of(name));
    }
    return note(select, new Referent.PackageName(path), BasicTypes.UNKNOWN);
  }

  private Type field(Expr.Select select, Type scope, boolean isType, Ask ask) {
    Members.Field field = all.members().field(scope, select.name());
    if (field == null) {
      return madeUp(select, scope, isType, null, ask);
    }
    FieldSymbol symbol = field.symbol();
    all.attributes().constant(select, isType ? symbol.constant() : null);
    String owner = all.owner(scope, symbol.owner(), false);
    return note(select, new Referent.Field(symbol, owner, null), field.type());
  }
}

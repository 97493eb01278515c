package dev.baton.engine.lower.expression;

import dev.baton.engine.attribute.Referent;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Expr;

/** Reads of what names stand for: variables, fields, the object itself. */
final class Reads {
  private final Frame frame;

  Reads(Frame frame) {
    this.frame = frame;
  }

  void name(Expr.Name name) {
    Referent referent = frame.attributes().referent(name);
    if (referent instanceof Referent.Variable variable) {
      frame.load(variable.local());
    } else if (referent instanceof Referent.Field field) {
      loadSelf(field);
      field(field, frame.attributes().type(name));
    } else {
      frame.code().nothing(); // a name that nobody declares
    }
  }

  void select(Expr.Select select) {
    Referent referent = frame.attributes().referent(select);
    if (referent instanceof Referent.Length) {
      frame.values().value(select.scope());
      frame.code().arrayLength();
    } else if (referent instanceof Referent.Field field) {
      scope(select.scope(), field.symbol().isStatic());
      field(field, frame.attributes().type(select));
    } else {
      frame.code().nothing();
    }
  }

  void self(Expr.This self) {
    boolean isOuter =
        self.type() != null
            && frame.attributes().type(self) instanceof Type.Named named
            && frame.project().find(named.name()) instanceof DeclaredClass;
    DeclaredClass wanted =
        isOuter
            ? (DeclaredClass) frame.project().find(frame.attributes().type(self).internalName())
            : frame.type();
    frame.loadThis(wanted == null ? frame.type() : wanted);
  }

  /** Loads the object whose field is named without a scope. */
  void loadSelf(Referent.Field field) {
    DeclaredClass self = field.self();
    if (self != null) {
      frame.loadThis(self);
    }
  }

  private void field(Referent.Field field, Type seen) {
    FieldSymbol symbol = field.symbol();
    Type type = fieldType(symbol, seen);
    if (symbol.isStatic()) {
      frame.code().getStatic(field.owner(), symbol.name(), type);
    } else {
      frame.code().getField(field.owner(), symbol.name(), type);
    }
  }

  /** The type in the class file: the declared one, or what an unknown field is used as. */
  static Type fieldType(FieldSymbol symbol, Type seen) {
    return symbol.type() instanceof Type.Unknown ? seen.erasure() : symbol.type().erasure();
  }

  /** The scope of a member: its value, or for a static member nothing but its effect. */
  void scope(Expr scope, boolean isStatic) {
    Referent referent = frame.attributes().referent(scope);
    boolean isName =
        referent instanceof Referent.TypeName || referent instanceof Referent.PackageName;
    if (!isStatic) {
      frame.values().value(scope);
    } else if (!isName && !(scope instanceof Expr.Name)) {
      frame.values().effect(scope);
    }
  }
}

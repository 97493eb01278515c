package dev.baton.engine.attribute;

import dev.baton.engine.declare.Body;
import dev.baton.engine.declare.Scope;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.Type;

/**
 * Where an expression stands.
 *
 * @param scope what names mean there; variables of patterns join it
 * @param target the type that is wanted, unknown if any will do
 */
record Ask(Scope.Block scope, Body body, Type target) {
  Ask wanting(Type wanted) {
    return new Ask(scope, body, wanted);
  }

  /** The same place, where any type will do. */
  Ask open() {
    return wanting(BasicTypes.UNKNOWN);
  }

  /** A place of its own for variables of patterns. */
  Ask inside() {
    return new Ask(new Scope.Block(scope), body, target);
  }
}

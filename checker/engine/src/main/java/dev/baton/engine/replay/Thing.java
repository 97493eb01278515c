package dev.baton.engine.replay;

import dev.baton.engine.code.MethodRef;
import java.util.List;
import java.util.Set;

/** What a value can be while code is carried out on paper. */
public sealed interface Thing permits Made, Thing.Code, Thing.Const, Thing.Named, Thing.Unknown {
  /** Nothing is known. */
  Thing UNKNOWN = new Unknown();

  /** A constant; a class literal is its descriptor, kept in {@link ClassLiteral}. */
  record Const(Object value) implements Thing {}

  /** What a {@link Const} of a class literal holds: the type's internal name. */
  record ClassLiteral(String type) {}

  /** A static field of a library: a constant or enum constant that is known by name alone. */
  record Named(String owner, String name) implements Thing {}

  /** A lambda or method reference with what it captured. */
  record Code(MethodRef target, boolean isStatic, List<Set<Thing>> captured) implements Thing {}

  /** Anything. */
  record Unknown() implements Thing {}
}

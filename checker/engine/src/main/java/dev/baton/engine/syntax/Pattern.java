package dev.baton.engine.syntax;

import java.util.List;

/** A pattern of {@code instanceof} or of a case. */
public sealed interface Pattern {
  /** A type and the variable that it is bound to; the name is empty where it is not named. */
  record Typed(TypeTree type, String name, int line) implements Pattern {}

  /** A record taken apart. */
  record Deconstructed(TypeTree type, List<Pattern> parts, int line) implements Pattern {}

  /** {@code _}: matches all. */
  record Any() implements Pattern {}
}

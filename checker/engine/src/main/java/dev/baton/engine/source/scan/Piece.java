package dev.baton.engine.source.scan;

/**
 * A part of some code.
 *
 * @param name what is called or written; {@code []} for an element
 * @param whole the expression or statement
 * @param at what is shown of it: what is assigned, the name that is called, what is returned
 */
record Piece(Kind kind, String name, Span whole, Span at) {
  /** What it does. */
  enum Kind {
    ASSIGNED,
    COUNTED,
    CALLED,
    RETURNED,
    LOOP
  }
}

package dev.baton.engine.source.scan;

/**
 * Something that a text declares.
 *
 * @param label what it is called among the members of its type: methods with parameter types
 * @param host the number of the type that it is written in; -1 at top level
 * @param whole from its first annotation to its end
 * @param at its name
 */
record Declared(Kind kind, String name, String label, int host, Span whole, Span at) {
  /** What is declared. */
  enum Kind {
    TYPE,
    METHOD,
    CONSTRUCTOR,
    FIELD,
    COMPONENT,
    CONSTANT,
    PARAMETER
  }
}

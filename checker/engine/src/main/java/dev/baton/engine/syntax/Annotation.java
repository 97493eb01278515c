package dev.baton.engine.syntax;

import java.util.Map;

/**
 * An annotation as it is written.
 *
 * @param values its members, by their names
 */
public record Annotation(TypeTree.Named type, Map<String, Expr> values, int line) {
  /** Its name without package and hosts. */
  public String simpleName() {
    return type.simpleName();
  }
}

package dev.baton.engine.lower.expression;

import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Stmt;

/** What expressions ask of those that write statements. */
public interface Structures {
  /** Writes a statement, if anything can reach it. */
  void write(Stmt statement);

  /** Leaves the value of a switch on the stack. */
  void value(Expr.Switch choice);
}

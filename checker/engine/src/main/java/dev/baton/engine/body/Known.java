package dev.baton.engine.body;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.interest.Content;
import dev.baton.engine.interest.Declared;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Roles;

/**
 * What every summary leans on. Not thread-safe.
 *
 * @param weightless which values are not followed
 * @param hasOrder whether the values of some cell are in an order
 */
record Known(Declared declared, Library library, Weightless weightless, boolean hasOrder) {
  Known(Declared declared, Library library) {
    this(declared, library, new Weightless(declared), declared.hasOrder());
  }

  Program program() {
    return declared.program();
  }

  Policies policies() {
    return declared.policies();
  }

  Roles roles() {
    return declared.roles();
  }

  Content content() {
    return declared.content();
  }

  /** Whether anything is declared of which effects could speak. */
  boolean isWorthwhile() {
    return declared.isWorthwhile();
  }

  /** What has been found out about callees so far. */
  interface Summarised {
    Summary of(MethodCode method);

    /** Whether nobody looked what the method does. */
    boolean isLeftOut(MethodCode method);
  }
}

package dev.baton.engine.body;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.library.Library;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Roles;

/** What every summary leans on. Immutable. */
record Known(Program program, Policies policies, Roles roles, Library library, Content content) {
  /** Whether anything is declared of which effects could speak. */
  boolean isWorthwhile() {
    return !policies.isEmpty() || !content.agents().isEmpty();
  }

  /** What has been found out about callees so far. */
  interface Summarised {
    Summary of(MethodCode method);
  }
}

package dev.baton.engine.interest;

import dev.baton.engine.model.Policy;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Roles;

/**
 * A program and what is declared in it.
 *
 * @param content what can be inside the cells
 */
public record Declared(Program program, Policies policies, Roles roles, Content content) {
  /** The program with its declarations. */
  public static Declared in(Program program, Policies policies, Roles roles) {
    return new Declared(program, policies, roles, new Content(program, policies, roles.agents()));
  }

  /**
   * Whether cells are only written where they are named, and nobody asks what they are given: no
   * object that can change is inside any, and none has values in an order.
   */
  public boolean isPlain() {
    return content.isNothing() && !hasOrder();
  }

  /** Whether the values of some cell are in an order, so that it matters what is written. */
  public boolean hasOrder() {
    return policies.all().stream().anyMatch(c -> c.policy(Policy.Monotonic.class).isPresent());
  }

  /** Whether anything is declared of which effects could speak. */
  public boolean isWorthwhile() {
    return !policies.isEmpty() || !content.agents().isEmpty();
  }
}

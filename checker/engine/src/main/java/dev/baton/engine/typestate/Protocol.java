package dev.baton.engine.typestate;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A small automaton that follows one thing through a body.
 *
 * @param <S> its states: few, with equality
 */
public interface Protocol<S> {
  /** The state at the method's entry. */
  S start();

  /** The states after an op that ended normally; none where the path ends there. */
  Collection<S> after(int op, S state);

  /** The state if the op throws. */
  default S raised(int op, S state) {
    return state;
  }

  /** Whether the op can throw, as far as this automaton cares. */
  boolean canThrow(int op, S state);

  /**
   * The state on a way of a branch; empty where the way is impossible in this state.
   *
   * @param left what the left side is on this path
   * @param way the index among the branch's successors
   */
  default Optional<S> choose(Op.Test test, List<Value> left, int way, S state) {
    return Optional.of(state);
  }
}

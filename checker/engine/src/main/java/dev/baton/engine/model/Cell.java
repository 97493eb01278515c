package dev.baton.engine.model;

import java.util.List;
import java.util.Optional;

/**
 * One piece of shared state.
 *
 * @param name as people call it: a field's, method's, or type's name, or the key
 * @param owner the type that declares it, in internal form; empty for a key
 * @param declared where its policy stands
 */
public record Cell(Kind kind, String name, String owner, List<Policy> policies, Place declared) {
  /** What a cell is. */
  public enum Kind {
    FIELD,
    TYPE,
    MUTATOR,
    KEY
  }

  /** The policy of this kind, where the cell has it. */
  public <P extends Policy> Optional<P> policy(Class<P> kind) {
    return policies.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** A name that tells it from every other cell, without a place. */
  public String id() {
    return owner.isEmpty() ? "key " + name : owner.replace('/', '.').replace('$', '.') + "#" + name;
  }
}

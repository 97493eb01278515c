package dev.baton.engine.model;

/** Who may write a cell, and how. */
public sealed interface Policy {
  /** Only this role writes. */
  record OwnedBy(String role) implements Policy {}

  /** Everyone adds, nobody replaces or removes. */
  record AppendOnly() implements Policy {}

  /** Everyone writes, through this reducer. */
  record MergedBy(String reducer) implements Policy {
    /** Whether the reducer is a class, which tells it from others. */
    public boolean isNamed() {
      return reducer.indexOf('.') < 0 && reducer.indexOf(':') < 0 && !reducer.equals("?");
    }
  }

  /** Only moves forward. */
  record Monotonic() implements Policy {}

  /** Written while constructed, never after. */
  record SharedRead() implements Policy {}

  /** No other role reads or writes. */
  record AgentPrivate(String role) implements Policy {}

  /** As it is written in code. */
  default String text() {
    if (this instanceof OwnedBy owned) {
      return "@OwnedBy(\"" + owned.role() + "\")";
    }
    if (this instanceof AgentPrivate own) {
      return "@AgentPrivate(\"" + own.role() + "\")";
    }
    if (this instanceof MergedBy merged) {
      return "@MergedBy("
          + merged.reducer().substring(merged.reducer().lastIndexOf('/') + 1)
          + ".class)";
    }
    return "@" + getClass().getSimpleName();
  }
}

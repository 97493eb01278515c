package dev.baton.patterns;

/** What became of a versioned write: it is a value, because a conflict is no exception. */
public sealed interface WriteResult<S> {
  /**
   * The write took place.
   *
   * @param state what was written, with its new version
   */
  record Written<S>(Versioned<S> state) implements WriteResult<S> {}

  /**
   * Somebody else wrote first, and nothing was changed.
   *
   * @param current the state that was found, to compute the next attempt from
   */
  record Conflict<S>(Versioned<S> current) implements WriteResult<S> {}
}

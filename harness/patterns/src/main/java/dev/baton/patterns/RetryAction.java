package dev.baton.patterns;

/** What to do after a failed attempt. */
public enum RetryAction {
  /** Try again, with the whole feedback history at hand. */
  RETRY,
  /** Stop trying and bring in somebody else: a supervisor, a person, a stronger model. */
  ESCALATE,
  /** Stop: no further attempt can help or may be paid for. */
  ABORT
}

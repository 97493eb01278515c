package dev.baton.harness.schedule;

import java.util.Locale;

/** In which way a run went wrong. */
public enum FailureKind {
  /** An invariant did not hold after a step. */
  INVARIANT,
  /** The end check did not hold. */
  END_CHECK,
  /** An agent threw. */
  EXCEPTION,
  /** Every agent that has not ended waits for another one. */
  DEADLOCK,
  /** An agent waits for a signal that was given before it waited. */
  LOST_WAKE_UP,
  /** Several agents keep moving and none comes to its end. */
  LIVELOCK,
  /** One agent keeps moving alone and does not come to its end. */
  UNBOUNDED,
  /** The same schedule did two different things. */
  NONDETERMINISM,
  /** No agent came to a point: nothing was interleaved, and nothing is known. */
  NO_POINTS,
  /** An agent blocked outside the points, where nobody can schedule it. */
  HUNG;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

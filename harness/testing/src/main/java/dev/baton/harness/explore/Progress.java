package dev.baton.harness.explore;

/** How far a search has come that can come to an end. */
interface Progress {
  /** Whether nothing is left. */
  boolean exhausted();

  /** How many schedules of the present space were visited to their end. */
  long visited();

  /** The share that is done, above 0 and at most 1; an estimate. */
  double share();
}

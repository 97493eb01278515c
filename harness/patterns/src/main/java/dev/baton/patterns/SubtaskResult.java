package dev.baton.patterns;

import java.time.Duration;

/** What became of one branch of a fan-out. */
public sealed interface SubtaskResult<R> {
  /** It returned. */
  record Succeeded<R>(R value) implements SubtaskResult<R> {}

  /** It threw, errors included. */
  record Failed<R>(Throwable cause) implements SubtaskResult<R> {}

  /**
   * It had no result within its deadline; it was interrupted, and what it returns later is lost.
   */
  record TimedOut<R>(Duration after) implements SubtaskResult<R> {}

  /** The caller was interrupted before it was done. */
  record Cancelled<R>() implements SubtaskResult<R> {}
}

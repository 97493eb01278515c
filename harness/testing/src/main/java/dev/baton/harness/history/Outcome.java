package dev.baton.harness.history;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How an operation ended. An event that does not say ended well. */
public enum Outcome {
  /** It took effect. */
  OK,
  /** It was refused or lost a race: it had no effect. */
  FAILED,
  /** Nobody knows: it may have taken effect at any time after its call. */
  UNKNOWN;

  private static final Set<String> GOOD =
      Set.of(
          "ok",
          "written",
          "committed",
          "accepted",
          "success",
          "succeeded",
          "done",
          "escalate",
          "escalated",
          "true");
  private static final Set<String> BAD =
      Set.of(
          "failed",
          "fail",
          "conflict",
          "rejected",
          "refused",
          "aborted",
          "cancelled",
          "abort",
          "retry",
          "empty",
          "late",
          "fenced-off",
          "dead-lettered",
          "error",
          "false");
  private static final Set<String> OPEN =
      Set.of("unknown", "info", "timeout", "timed-out", "crashed");

  /** The outcome that a word in a history file names, if it names one. */
  public static Optional<Outcome> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (GOOD.contains(lower)) {
      return Optional.of(OK);
    }
    if (BAD.contains(lower)) {
      return Optional.of(FAILED);
    }
    return OPEN.contains(lower) ? Optional.of(UNKNOWN) : Optional.empty();
  }

  /** The word in a history file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.baton.harness.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a run failed.
 *
 * @param kind in which way
 * @param message one sentence for a person
 * @param waits who waits for what, empty unless agents are blocked
 * @param cause what was thrown, if anything was
 */
public record Failure(
    FailureKind kind, String message, List<Wait> waits, @Nullable Throwable cause) {

  /**
   * An agent that cannot move.
   *
   * @param agent its name
   * @param what what it waits for
   * @param holder who has it, where that is known
   */
  public record Wait(String agent, String what, @Nullable String holder) {
    @Override
    public String toString() {
      return "`"
          + agent
          + "` waits for `"
          + what
          + "`"
          + (holder == null ? "" : ", which `" + holder + "` holds");
    }
  }

  static Failure of(FailureKind kind, String message) {
    return new Failure(kind, message, List.of(), null);
  }
}

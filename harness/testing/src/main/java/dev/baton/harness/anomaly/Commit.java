package dev.baton.harness.anomaly;

import dev.baton.harness.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * A write that took effect.
 *
 * @param event the write
 * @param key what was written
 * @param version the version that it installed, {@link Event#ABSENT} where nobody says
 * @param base the version that it was based on: the write's own word, or else what its transaction
 *     had read; {@link Event#ABSENT} where nobody says
 * @param call from when on it can have taken effect
 * @param end by when it has
 * @param by the step that it is part of; null for an initial value
 */
public record Commit(
    Event event,
    String key,
    long version,
    long base,
    long call,
    long end,
    @Nullable Transaction by) {

  /** Who wrote. */
  public String agent() {
    return event.agent();
  }

  /** What was written. */
  public @Nullable Object value() {
    return event.value();
  }

  /** Whether the history says which version it installed. */
  public boolean versioned() {
    return version != Event.ABSENT;
  }

  /** Whether it had taken effect before the tick. */
  public boolean before(long tick) {
    return end < tick;
  }

  /** Whether it cannot have taken effect by the tick. */
  public boolean after(long tick) {
    return call > tick;
  }
}

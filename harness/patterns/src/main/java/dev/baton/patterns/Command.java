package dev.baton.patterns;

import dev.baton.annotation.SharedRead;
import dev.baton.patterns.frozen.Frozen;
import java.util.Map;
import java.util.Objects;

/**
 * Moves state and control in one value: what changes, and who goes on. Immutable. {@link
 * CoordinationState.View#apply} does both as one step.
 *
 * <pre>{@code
 * shared.as("writer").apply(new Command(Map.of("draft", "text"), "reviewer"));
 * }</pre>
 *
 * @param update new values by key; a copy is kept, deep as in {@link HandoffPayload}
 * @param goTo the role or node that goes on
 */
@SharedRead
public record Command(Map<String, Object> update, String goTo) {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException if a value can still be changed, and cannot be copied
   */
  public Command {
    Objects.requireNonNull(goTo, "a command goes nowhere; name the role or node that goes on");
    Objects.requireNonNull(update, "a command without update; use an empty map to change nothing");
    update = Frozen.map("update", update);
  }
}

package dev.baton.patterns;

import java.util.Map;

/**
 * Moves state and control in one value: what changes, and who goes on. Immutable.
 *
 * @param update new values by key; a copy is kept, deep as in {@link HandoffPayload}
 * @param goTo the role or node that goes on
 */
public record Command(Map<String, Object> update, String goTo) {
  /** Keeps a copy. */
  public Command {
    update = Frozen.map(update);
  }
}

package dev.baton.harness.detect.policy;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;

/**
 * Some events: {@code op}, {@code op:key}, {@code agent:op}, or {@code agent:op:key}, with {@code
 * *} for any.
 */
record Events(String agent, String op, String key) {
  private static final String ANY = "*";

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it names no operation
   */
  static Events parse(String text) {
    String[] parts = text.split(":", -1);
    Events events =
        switch (parts.length) {
          case 1 -> new Events(ANY, parts[0], ANY);
          case 2 ->
              isOp(parts[0])
                  ? new Events(ANY, parts[0], parts[1])
                  : new Events(parts[0], parts[1], ANY);
          case 3 -> new Events(parts[0], parts[1], parts[2]);
          default -> new Events(ANY, "", ANY);
        };
    if (!isOp(events.op)) {
      throw new IllegalArgumentException(
          "event `%s` in a policy: use op, op:key, agent:op, or agent:op:key, such as `effect:pay`"
              .formatted(text));
    }
    return events;
  }

  private static boolean isOp(String word) {
    return word.equals(ANY) || Op.of(word).isPresent();
  }

  boolean matches(Event event) {
    String eventKey = event.key() == null ? "" : event.key();
    return event.ok()
        && (op.equals(ANY) || op.equals(event.op().word()))
        && (agent.equals(ANY) || agent.equals(event.agent()))
        && (key.equals(ANY) || key.equals(eventKey));
  }

  @Override
  public String toString() {
    return (agent.equals(ANY) ? "" : agent + ":") + op + (key.equals(ANY) ? "" : ":" + key);
  }
}

package dev.baton.harness.detect.work;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who certainly holds which lock now: from the return of its {@code lock} to its {@code unlock}.
 */
final class Locks {
  private final Map<String, List<Event>> holds = new HashMap<>();

  /** The name of the lock: its key, or else the task that it guards. */
  static String name(Event event) {
    String name = event.key() == null ? event.task() : event.key();
    return name == null ? "" : name;
  }

  /** An {@code unlock} is called: unless it is refused, nothing is certain from now on. */
  void called(Event event) {
    List<Event> held = holds.get(name(event));
    if (event.op() == Op.UNLOCK && event.maybe() && held != null) {
      held.removeIf(hold -> hold.agent().equals(event.agent()));
      if (held.isEmpty()) {
        holds.remove(name(event));
      }
    }
  }

  /** A {@code lock} has returned; those that a greater token ends are no holds any more. */
  void returned(Event event) {
    if (event.op() != Op.LOCK || !event.ok()) {
      return;
    }
    List<Event> held = holds.computeIfAbsent(name(event), n -> new ArrayList<>(1));
    held.removeIf(hold -> succeeds(event, hold) || hold.agent().equals(event.agent()));
    held.add(event);
  }

  /** Whether a grant took the lock over from a hold whose lease had ended, as its token says. */
  static boolean succeeds(Event grant, Event hold) {
    return hold.token() != Event.ABSENT && grant.token() > hold.token();
  }

  /** The holds of the lock. */
  List<Event> of(String name) {
    return holds.getOrDefault(name, List.of());
  }

  /** The lock as this agent holds it; null where it does not. */
  @Nullable Event of(String name, String agent) {
    for (Event hold : of(name)) {
      if (hold.agent().equals(agent)) {
        return hold;
      }
    }
    return null;
  }

  /** Of another agent than this one. */
  @Nullable Event ofOther(String name, String agent) {
    for (Event hold : of(name)) {
      if (!hold.agent().equals(agent)) {
        return hold;
      }
    }
    return null;
  }
}

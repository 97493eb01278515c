package dev.baton.harness.machine;

import dev.baton.harness.history.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of events where null is a value like any other. */
final class Values {
  /** What a register holds before anybody wrote it. */
  static final Object NIL =
      new Object() {
        @Override
        public String toString() {
          return "nil";
        }
      };

  private Values() {}

  static Object of(@Nullable Object value) {
    return value == null ? NIL : value;
  }

  /** An element of a pair such as {@code [from, to]}. */
  static Object part(Event event, int index) {
    if (event.value() instanceof List<?> pair && pair.size() == 2) {
      return of(pair.get(index));
    }
    throw new IllegalArgumentException(
        "line " + event.line() + ": the value of a `cas` is a pair [from, to]");
  }

  static Object key(Event event) {
    String key = event.key() == null ? event.task() : event.key();
    return key == null ? "" : key;
  }
}

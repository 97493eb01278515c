package dev.baton.harness.audit;

import dev.baton.harness.history.Event;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Brings events that are written down as they return into the order of their calls, where none is
 * further from its place than {@value #WINDOW} events.
 */
final class Reorder {
  private static final int WINDOW = 1 << 16;

  private final PriorityQueue<Event> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Event::call).thenComparingInt(Event::line));
  private final Consumer<Event> target;
  private long last = Long.MIN_VALUE;
  private boolean late;

  Reorder(Consumer<Event> target) {
    this.target = target;
  }

  void add(Event event) {
    late |= event.call() < last;
    if (late) {
      return; // all has to be read again, into memory
    }
    waiting.add(event);
    if (waiting.size() > WINDOW) {
      pass();
    }
  }

  private void pass() {
    Event first = waiting.remove();
    last = first.call();
    target.accept(first);
  }

  /** Passes on what is left; false when the order could not be found within the window. */
  boolean finish() {
    while (!late && !waiting.isEmpty()) {
      pass();
    }
    return !late;
  }
}

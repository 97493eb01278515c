package dev.baton.harness.anomaly;

import dev.baton.harness.history.Event;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Leads detectors through a history in one pass. What it keeps is the operations that are under
 * way, the open steps of agents, and the last versions of each key. Not thread-safe.
 */
public final class Sweep {
  private static final Comparator<Event> BY_END =
      Comparator.comparingLong(Event::end)
          .thenComparingLong(Event::call)
          .thenComparingInt(Event::line);

  private final PriorityQueue<Event> open = new PriorityQueue<>(BY_END);
  private final List<Detector> detectors;
  private final Transactions transactions;
  private long now = Long.MIN_VALUE;

  /**
   * A sweep over one history.
   *
   * @param settings what the history does not say of itself
   * @param detectors makes the detectors, given what they may look up
   */
  public Sweep(Settings settings, Function<Versions, List<Detector>> detectors) {
    Versions versions = new Versions();
    this.detectors = detectors.apply(versions);
    this.transactions = new Transactions(settings.independent(), this.detectors, versions);
  }

  /**
   * Goes on with the next event by call.
   *
   * @throws IllegalArgumentException when it was called before the one before it
   */
  public void add(Event event) {
    if (event.call() < now) {
      throw new IllegalArgumentException(
          "line " + event.line() + ": a call at " + event.call() + " comes after one at " + now);
    }
    now = event.call();
    for (Event first = open.peek(); first != null && first.end() < now; first = open.peek()) {
      open.poll();
      returned(first);
    }
    for (Detector detector : detectors) {
      detector.called(event);
    }
    if (event.end() != Event.NEVER) {
      open.add(event);
    }
  }

  private void returned(Event event) {
    for (Detector detector : detectors) {
      detector.returned(event);
    }
    transactions.returned(event);
  }

  /** Comes to the end. */
  public void finish(boolean whole) {
    while (!open.isEmpty()) {
      returned(open.poll());
    }
    transactions.finish();
    for (Detector detector : detectors) {
      detector.finish(whole);
    }
  }
}

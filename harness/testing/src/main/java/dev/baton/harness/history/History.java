package dev.baton.harness.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a run did: events in the order of their calls. Immutable.
 *
 * <p>Events with the same call keep the order in which they were given.
 */
public final class History implements Iterable<Event> {
  private final List<Event> events;

  private History(List<Event> events) {
    this.events = events;
  }

  /** A history of events in any order. */
  public static History of(Event... events) {
    return of(List.of(events));
  }

  /** A history of events in any order. */
  public static History of(List<Event> events) {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparingLong(Event::call));
    return new History(List.copyOf(sorted));
  }

  /** The events, by call. */
  public List<Event> events() {
    return events;
  }

  /** How many events there are. */
  public int size() {
    return events.size();
  }

  /** The history of the events that pass the test. */
  public History only(Predicate<Event> test) {
    return new History(events.stream().filter(test).toList());
  }

  @Override
  public Iterator<Event> iterator() {
    return events.iterator();
  }
}

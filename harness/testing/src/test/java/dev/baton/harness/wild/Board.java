package dev.baton.harness.wild;

import dev.baton.harness.Point;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.EventBuilder;
import dev.baton.harness.history.History;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import dev.baton.harness.schedule.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The shared state of the rebuilt bugs: named cells, each access a point. It logs what is done to
 * it as a store with versions would; what an agent writes is based on what it read last.
 */
final class Board {
  private static final ThreadLocal<Board> LATEST = new ThreadLocal<>();

  private final Map<String, Object> cells = new TreeMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final List<Event> log = new ArrayList<>();

  Board() {
    LATEST.set(this);
  }

  /** The history of the last board that was made on this thread. */
  static History latest() {
    return History.of(LATEST.get().log);
  }

  <T> T get(String cell, T otherwise) {
    Point.read(cell);
    return read(cell, otherwise);
  }

  @SuppressWarnings("unchecked")
  private synchronized <T> T read(String cell, T otherwise) {
    long version = versions.getOrDefault(cell, 0L);
    seen.put(agent() + " " + cell, version);
    log(Op.READ, cell, version, Event.ABSENT, Outcome.OK);
    return (T) cells.getOrDefault(cell, otherwise);
  }

  int number(String cell) {
    return get(cell, 0);
  }

  void put(String cell, Object value) {
    Point.write(cell);
    write(cell, value);
  }

  void remove(String cell) {
    Point.write(cell);
    write(cell, null);
  }

  /** A write on top of whatever the agent read last; without a base where it never looked. */
  private synchronized void write(String cell, Object value) {
    long base = seen.getOrDefault(agent() + " " + cell, Event.ABSENT);
    install(cell, value, base);
  }

  private void install(String cell, Object value, long base) {
    if (value == null) {
      cells.remove(cell);
    } else {
      cells.put(cell, value);
    }
    long version = versions.merge(cell, 1L, Long::sum);
    seen.put(agent() + " " + cell, version);
    log(Op.WRITE, cell, version, base, Outcome.OK);
  }

  private void log(Op op, String cell, long version, long base, Outcome outcome) {
    int line = log.size() + 1;
    EventBuilder event = Event.of(agent(), op).key(cell).version(version).base(base);
    Object value = cells.get(cell);
    event.value(value == null ? null : value.toString()).outcome(outcome);
    log.add(event.at(2L * line, 2L * line + 1).line(line).build());
  }

  private static String agent() {
    Session session = Session.current();
    return session == null ? Thread.currentThread().getName() : session.name();
  }

  /** One step: the new value only if the old one is as expected. */
  boolean swap(String cell, Object expected, Object next) {
    Point.write(cell);
    synchronized (this) {
      long version = versions.getOrDefault(cell, 0L);
      if (!Objects.equals(cells.get(cell), expected)) {
        log(Op.WRITE, cell, Event.ABSENT, Event.ABSENT, Outcome.FAILED);
        return false;
      }
      install(cell, next, version);
      return true;
    }
  }

  private synchronized Object change(String cell, UnaryOperator<Object> change) {
    Object before = cells.get(cell);
    install(cell, change.apply(before), versions.getOrDefault(cell, 0L));
    return before;
  }

  /** One step. */
  int increment(String cell) {
    Point.write(cell);
    Object before = change(cell, number -> number == null ? 1 : (int) number + 1);
    return before == null ? 1 : (int) before + 1;
  }

  /** One step: appends to a list. */
  void add(String cell, Object item) {
    Point.write(cell);
    change(
        cell,
        before -> {
          List<Object> longer = new ArrayList<>(list(cell));
          longer.add(item);
          return List.copyOf(longer);
        });
  }

  /** One step: takes the first of a list, null when it is empty. */
  Object take(String cell) {
    Point.write(cell);
    synchronized (this) {
      List<Object> items = list(cell);
      if (items.isEmpty()) {
        return null;
      }
      change(cell, before -> items.subList(1, items.size()));
      return items.get(0);
    }
  }

  /** Without a point: for checks, and inside a step that has begun. */
  @SuppressWarnings("unchecked")
  synchronized List<Object> list(String cell) {
    return (List<Object>) cells.getOrDefault(cell, List.of());
  }

  /** Without a point. */
  synchronized Object peek(String cell) {
    return cells.get(cell);
  }

  boolean is(String cell, Object value) {
    return Objects.equals(peek(cell), value);
  }

  synchronized boolean has(String cell) {
    return cells.containsKey(cell);
  }

  void await(String cell) {
    Point.await("`" + cell + "`", () -> has(cell));
  }

  void await(String cell, int items) {
    Point.await(items + " in `" + cell + "`", () -> list(cell).size() >= items);
  }

  @Override
  public synchronized String toString() {
    return cells.toString();
  }
}

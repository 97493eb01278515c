package dev.baton.harness.wild;

import dev.baton.harness.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The shared state of the rebuilt bugs: named cells, each access a point. */
final class Board {
  private final Map<String, Object> cells = new TreeMap<>();

  @SuppressWarnings("unchecked")
  <T> T get(String cell, T otherwise) {
    Point.read(cell);
    return (T) cells.getOrDefault(cell, otherwise);
  }

  int number(String cell) {
    return get(cell, 0);
  }

  void put(String cell, Object value) {
    Point.write(cell);
    cells.put(cell, value);
  }

  void remove(String cell) {
    Point.write(cell);
    cells.remove(cell);
  }

  /** One step: the new value only if the old one is as expected. */
  boolean swap(String cell, Object expected, Object next) {
    Point.write(cell);
    if (!Objects.equals(cells.get(cell), expected)) {
      return false;
    }
    cells.put(cell, next);
    return true;
  }

  /** One step. */
  int increment(String cell) {
    Point.write(cell);
    return (int) cells.merge(cell, 1, (a, b) -> (int) a + (int) b);
  }

  /** One step: appends to a list. */
  void add(String cell, Object item) {
    Point.write(cell);
    List<Object> longer = new ArrayList<>(list(cell));
    longer.add(item);
    cells.put(cell, List.copyOf(longer));
  }

  /** One step: takes the first of a list, null when it is empty. */
  Object take(String cell) {
    Point.write(cell);
    List<Object> items = list(cell);
    if (items.isEmpty()) {
      return null;
    }
    cells.put(cell, items.subList(1, items.size()));
    return items.get(0);
  }

  /** Without a point: for checks, and inside a step that has begun. */
  @SuppressWarnings("unchecked")
  List<Object> list(String cell) {
    return (List<Object>) cells.getOrDefault(cell, List.of());
  }

  /** Without a point. */
  Object peek(String cell) {
    return cells.get(cell);
  }

  boolean is(String cell, Object value) {
    return Objects.equals(peek(cell), value);
  }

  boolean has(String cell) {
    return cells.containsKey(cell);
  }

  void await(String cell) {
    Point.await("`" + cell + "`", () -> has(cell));
  }

  void await(String cell, int items) {
    Point.await(items + " in `" + cell + "`", () -> list(cell).size() >= items);
  }

  @Override
  public String toString() {
    return cells.toString();
  }
}

package dev.baton.engine.facts.key;

import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Runner;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How one key is written. Not thread-safe. */
final class KeyWrites {
  private final Cell key;
  private final Set<String> maps = new HashSet<>();
  private final Set<Runner> adders = new HashSet<>();
  private final Set<Runner> placers = new HashSet<>();
  private final Set<String> reducers = new HashSet<>();
  private boolean open;

  KeyWrites(Cell key) {
    this.key = key;
  }

  Cell key() {
    return key;
  }

  /** Some write holds no law. */
  void open() {
    open = true;
  }

  /**
   * A write.
   *
   * @param in the maps that it can be in, as far as they are known
   */
  void add(Touch how, Runner runner, List<String> in) {
    maps.addAll(in);
    if (how.kind() == null || in.isEmpty()) {
      open();
      return;
    }
    switch (how.kind()) {
      case ADD -> (how.key() == null ? adders : placers).add(runner);
      case MERGE -> reducers.add(reducer(how.merging()));
      case ASSIGN, INCREASE, DECREASE, REPLACE, REMOVE -> open();
    }
  }

  /** Whether the key is in one of these maps. */
  boolean isIn(Set<String> others) {
    return !Collections.disjoint(maps, others);
  }

  /**
   * Whether all writes add to what is there. Who only puts something there where nothing is (as
   * {@code putIfAbsent} does) has not added, and what he wanted to write can be lost.
   */
  boolean onlyAdd() {
    return !open && reducers.isEmpty() && !adders.isEmpty() && adders.containsAll(placers);
  }

  /** The class by which all writes merge, in internal form; empty where there is none. */
  String reducer() {
    boolean one = !open && adders.isEmpty() && placers.isEmpty() && reducers.size() == 1;
    return one ? reducers.iterator().next() : "";
  }

  private static String reducer(List<Value> merging) {
    Value only = merging.size() == 1 ? merging.get(0) : new Value.Unknown();
    return only instanceof Value.Fresh made ? made.type() : "";
  }
}

package dev.baton.engine.replay.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is inside a collection or array, in order. Not thread-safe. */
public final class Items {
  private final List<Set<Thing>> all = new ArrayList<>();
  private boolean sure = true;

  /** Each item, with what it can be. */
  public List<Set<Thing>> all() {
    return all;
  }

  /** Whether there are these items, no more and no fewer. */
  public boolean isSure() {
    return sure;
  }

  /** There may be more or fewer than these. */
  public void doubt() {
    sure = false;
  }

  /** One more at the end. */
  public void add(Set<Thing> item) {
    all.add(item);
  }

  /** All of these at the end. */
  public void addAll(Items more) {
    all.addAll(more.all);
    sure &= more.sure;
  }

  /** Puts one in a place that exists. */
  public void set(int index, Set<Thing> item) {
    all.set(index, item);
  }

  /** What one of them can be. */
  public Set<Thing> any() {
    return Thing.any(all);
  }
}

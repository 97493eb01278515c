package dev.baton.harness.anomaly;

import dev.baton.harness.history.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent read and wrote as one step. From {@code begin} to {@code commit} or {@code abort}
 * where the history says so; else from the first read after a write to the last write before the
 * next read. Its fields are final once it has {@link Detector#ended ended}.
 */
public final class Transaction {
  /** How a step came to its end. */
  public enum State {
    /** It has not. */
    OPEN,
    /** What it wrote stands. */
    COMMITTED,
    /** What it wrote does not. */
    ABORTED
  }

  private final String agent;
  private final @Nullable String task;
  private final boolean explicit;
  private final List<Event> reads = new ArrayList<>(0);
  private final List<Commit> writes = new ArrayList<>(2);
  private final List<Event> effects = new ArrayList<>(0);
  private final Map<String, Event> latest = new LinkedHashMap<>(4);
  private @Nullable Event closing;
  private State state = State.OPEN;

  /** A step that has just begun. */
  Transaction(String agent, @Nullable String task, boolean explicit) {
    this.agent = agent;
    this.task = task;
    this.explicit = explicit;
  }

  /** Who takes it. */
  public String agent() {
    return agent;
  }

  /** The task that it belongs to, if it says. */
  public @Nullable String task() {
    return task;
  }

  /** Whether the history says where it begins and ends. */
  public boolean isExplicit() {
    return explicit;
  }

  /** How it came to its end. */
  public State state() {
    return state;
  }

  /** Whether what it wrote stands. */
  public boolean isCommitted() {
    return state == State.COMMITTED;
  }

  /**
   * What it goes by: all its reads where the history says where it begins, else the last one of
   * each key, for then who looks again forgets what he saw before.
   */
  public Collection<Event> reads() {
    return explicit ? reads : latest.values();
  }

  /** Its last read of the key, if there is one. */
  public @Nullable Event lastRead(String key) {
    return latest.get(key);
  }

  /** What it wrote, in the order of their calls. */
  public List<Commit> writes() {
    return writes;
  }

  /** Its write of the key, the last one; null where there is none. */
  public @Nullable Commit write(String key) {
    for (int i = writes.size() - 1; i >= 0; i--) {
      if (writes.get(i).key().equals(key)) {
        return writes.get(i);
      }
    }
    return null;
  }

  /** What it let happen outside, where the history says where it begins. */
  public List<Event> effects() {
    return effects;
  }

  /** Its {@code commit} or {@code abort}; else its last write; null when it has neither. */
  public @Nullable Event closing() {
    return closing != null || writes.isEmpty() ? closing : writes.get(writes.size() - 1).event();
  }

  void read(Event event, String key) {
    if (explicit) {
      reads.add(event);
    }
    latest.put(key, event);
  }

  void effect(Event event) {
    effects.add(event);
  }

  void wrote(Commit commit) {
    writes.add(commit);
  }

  void close(State how, @Nullable Event by) {
    state = how;
    closing = by;
  }
}

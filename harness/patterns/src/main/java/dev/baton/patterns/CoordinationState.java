package dev.baton.patterns;

import dev.baton.patterns.KeyChange.Cell;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What agents share: keys with policies, seen by each role through a view that reads all and writes
 * what is its own. A foreign write throws {@link OwnershipViolation} and changes nothing.
 *
 * <p>Keys do not change their owner. All values stand in one immutable object behind one atomic
 * reference: each change is one step, several keys can change as one, and what happened before a
 * put happens before a get that sees it. Values are copied, or refused if they could still be
 * changed, so that no live reference leaks. Reducers and other functions of users run outside any
 * lock, and may run several times. Safe to share between threads.
 *
 * <pre>{@code
 * CoordinationState state = CoordinationState.of(DRAFT, LOG);
 * state.as("writer").put(DRAFT, "text");
 * state.as("reviewer").append(LOG, "read it");
 * }</pre>
 */
public final class CoordinationState {
  private final StateKey<?>[] keys;
  private final Map<String, Integer> places = new HashMap<>();
  private final CoordinationListener listener;
  private final AtomicReference<Content> content;

  private CoordinationState(StateKey<?>[] keys, CoordinationListener listener) {
    this.keys = keys;
    this.listener = listener;
    for (int place = 0; place < keys.length; place++) {
      if (places.put(keys[place].name(), place) != null) {
        throw new IllegalArgumentException(
            "two keys are named " + keys[place] + "; each has one policy");
      }
    }
    Cell[] cells = new Cell[keys.length];
    Arrays.fill(cells, Cell.NONE);
    this.content = new AtomicReference<>(new Content(cells, Cell.NONE, 0));
  }

  /** All that changes, in an object that never does: a cell for each key, and one for the route. */
  static final class Content {
    private final Cell[] cells;
    final Cell route;
    final long version;

    Content(Cell[] cells, Cell route, long version) {
      this.cells = cells;
      this.route = route;
      this.version = version;
    }

    Cell cell(int place) {
      return cells[place];
    }

    /** A copy, to be changed. */
    Cell[] cells() {
      return cells.clone();
    }

    String goTo() {
      Object next = route.value();
      return next == null ? "" : next.toString();
    }
  }

  /**
   * A state with these keys and no values.
   *
   * @throws IllegalArgumentException if two keys have one name
   */
  public static CoordinationState of(StateKey<?>... keys) {
    return new CoordinationState(keys.clone(), CoordinationListener.NONE);
  }

  /** An empty state with the same keys, and a listener. */
  public CoordinationState observed(CoordinationListener by) {
    return new CoordinationState(keys, by);
  }

  /** The state as this role sees it. */
  public View as(String role) {
    return new RoleView(this, role, null, listener);
  }

  /** All values now, by the names of their keys; immutable. */
  public Map<String, Object> snapshot() {
    return read().values();
  }

  /** Everything at one moment: values, route, version. */
  public Snapshot read() {
    return shown(now());
  }

  Snapshot shown(Content now) {
    Map<String, Object> values = new HashMap<>();
    for (int place = 0; place < keys.length; place++) {
      Object value = now.cell(place).value();
      if (value != null) {
        values.put(keys[place].name(), value);
      }
    }
    return new Snapshot(Map.copyOf(values), now.goTo(), now.version);
  }

  /** Who goes on, as the last command said; empty before the first. */
  public Optional<String> goTo() {
    return Optional.of(now().goTo()).filter(next -> !next.isEmpty());
  }

  /**
   * A state at one moment.
   *
   * @param values by the names of their keys
   * @param goTo who goes on; an empty text before the first command
   * @param version counts the changes of the state
   */
  public record Snapshot(Map<String, Object> values, String goTo, long version) {
    /** The value; null where there was none, an empty list for an append-only key. */
    @SuppressWarnings({"unchecked", "NullAway"}) // values enter through typed keys only
    public <T> T get(StateKey<T> key) {
      return (T) key.orEmpty(values.get(key.name()));
    }
  }

  /** A role's view: it reads all, and writes what is its own. Safe to share between threads. */
  public interface View {
    /** The value; null where there is none yet, an empty list for an append-only key. */
    <T> T get(StateKey<T> key);

    /** Everything at one moment, as {@link CoordinationState#read}. */
    Snapshot read();

    /** Puts a value, as the key's policy says: replaces, merges, moves forward. */
    <T> void put(StateKey<T> key, T value);

    /** Adds to an append-only key. */
    <T> void append(StateKey<List<T>> key, T item);

    /** Computes the value to put from the current one (null where there is none), as one step. */
    <T> void update(StateKey<T> key, UnaryOperator<T> change);

    /** Puts several values as one change: all of them, or none. */
    void putAll(Map<StateKey<?>, ?> changes);

    /**
     * The same, if nothing has changed since {@link #read}.
     *
     * @param expectedVersion of the snapshot that the values were computed from
     * @return whether they were put
     */
    boolean putAll(Map<StateKey<?>, ?> changes, long expectedVersion);

    /** Puts, appends and routes as one change: all of it, or nothing. */
    void together(Consumer<Edits> edits);

    /** Applies the update and the route of a command as one change: both, or neither. */
    void apply(Command command);

    /**
     * The same view, as the holder of a task: once its lease is over, or a later holder of the task
     * has written to the key, its writes throw {@link FencedOff}.
     */
    View holding(Hold hold);
  }

  /** Collects what is to happen as one change. Not safe to share between threads. */
  public interface Edits {
    /** Puts a value, as {@link View#put}. */
    <T> Edits put(StateKey<T> key, T value);

    /** Adds to an append-only key. */
    <T> Edits append(StateKey<List<T>> key, T item);

    /** Says who goes on. */
    Edits goTo(String next);
  }

  Content now() {
    return Objects.requireNonNull(content.get());
  }

  boolean replace(Content seen, Content made) {
    return content.compareAndSet(seen, made);
  }

  /** Where the key of this name stands. */
  int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException(
          "no key `%s` in this state; there are %s"
              .formatted(name, new TreeMap<>(places).keySet()));
    }
    return place;
  }

  /** How many keys there are; they stand at 0 to this. */
  int size() {
    return keys.length;
  }

  StateKey<?> key(int place) {
    return keys[place];
  }

  /** The same; a key with another policy is no way around the one that was declared. */
  int place(StateKey<?> key) {
    int place = place(key.name());
    if (!keys[place].equals(key)) {
      throw new OwnershipViolation(
          "key %s was declared %s, and is used as if it were %s; use the key that was declared"
              .formatted(key, keys[place].described(), key.described()));
    }
    return place;
  }
}

package dev.baton.patterns;

import dev.baton.patterns.KeyChange.Cell;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What agents share: keys with policies, seen by each role through a view that reads all and writes
 * what is its own. A foreign write throws {@link OwnershipViolation} and changes nothing.
 *
 * <p>One immutable map behind one atomic reference: each change is one step, several keys can
 * change as one, and what happened before a put happens before a get that sees it. Values are
 * copied, or refused if they could still be changed, so that no live reference leaks. Reducers and
 * other functions of users run outside any lock, and may run several times. Safe to share between
 * threads.
 *
 * <pre>{@code
 * CoordinationState state = CoordinationState.of(DRAFT, LOG);
 * state.as("writer").put(DRAFT, "text");
 * state.as("reviewer").append(LOG, "read it");
 * }</pre>
 */
public final class CoordinationState {
  private final Map<String, StateKey<?>> keys;
  private final CoordinationListener listener;
  private final AtomicReference<Content> content =
      new AtomicReference<>(new Content(Map.of(), "", 0));

  private CoordinationState(Map<String, StateKey<?>> keys, CoordinationListener listener) {
    this.keys = keys;
    this.listener = listener;
  }

  /** All that changes, in one immutable object. */
  record Content(Map<String, Cell> cells, String goTo, long version) {
    Cell cell(StateKey<?> key) {
      return cells.getOrDefault(key.name(), Cell.NONE);
    }

    @Nullable Object value(StateKey<?> key) {
      Object value = cell(key).value();
      return value == null && key.policy() == StateKey.Policy.APPEND_ONLY ? List.of() : value;
    }
  }

  /**
   * A state with these keys and no values.
   *
   * @throws IllegalArgumentException if two keys have one name
   */
  public static CoordinationState of(StateKey<?>... keys) {
    Map<String, StateKey<?>> byName = new TreeMap<>();
    for (StateKey<?> key : keys) {
      if (byName.put(key.name(), key) != null) {
        throw new IllegalArgumentException("two keys are named " + key + "; each has one policy");
      }
    }
    return new CoordinationState(byName, CoordinationListener.NONE);
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
    Content now = now();
    Map<String, Object> values = new TreeMap<>();
    now.cells().forEach((name, cell) -> values.put(name, Objects.requireNonNull(cell.value())));
    return new Snapshot(Map.copyOf(values), now.goTo(), now.version());
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
    /** The value; null where there was none. */
    @SuppressWarnings({"unchecked", "NullAway"}) // values enter through typed keys only
    public <T> T get(StateKey<T> key) {
      Object value = values.get(key.name());
      boolean list = value == null && key.policy() == StateKey.Policy.APPEND_ONLY;
      return (T) (list ? List.of() : value);
    }
  }

  /** A role's view: it reads all, and writes what is its own. Safe to share between threads. */
  public interface View {
    /** The value; null where there is none yet, an empty list for an append-only key. */
    <T> T get(StateKey<T> key);

    /** Puts a value, as the key's policy says: replaces, merges, moves forward. */
    <T> void put(StateKey<T> key, T value);

    /** Adds to an append-only key. */
    <T> void append(StateKey<List<T>> key, T item);

    /** Computes the value from the current one (null where there is none) as one step. */
    <T> void update(StateKey<T> key, UnaryOperator<T> change);

    /** Puts several values as one change: all of them, or none. */
    void putAll(Map<StateKey<?>, ?> changes);

    /**
     * The same, if nothing has changed since {@link CoordinationState#read}.
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
     * The same view, as the holder of a task: once its lease is over, or a later holder has
     * written, its writes throw {@link FencedOff}.
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

  StateKey<?> named(String name) {
    StateKey<?> key = keys.get(name);
    if (key == null) {
      throw new IllegalArgumentException(
          "no key `%s` in this state; there are %s".formatted(name, keys.keySet()));
    }
    return key;
  }

  /** A key of the same name with another policy is no way around the one that was declared. */
  void known(StateKey<?> key) {
    StateKey<?> declared = named(key.name());
    if (!declared.equals(key)) {
      throw new OwnershipViolation(
          "key %s was declared %s, and is used as if it were %s; use the key that was declared"
              .formatted(key, declared.described(), key.described()));
    }
  }
}

package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What agents share: keys with policies, seen by each role through a view that reads all and writes
 * what is its own. A foreign write throws {@link OwnershipViolation} and changes nothing.
 *
 * <p>One immutable map behind one atomic reference: each change is one step, several keys can
 * change as one, and what happened before a put happens before a get that sees it. Values are
 * shared, so make them immutable. Safe to share between threads.
 *
 * <pre>{@code
 * CoordinationState state = CoordinationState.of(DRAFT, LOG);
 * state.as("writer").put(DRAFT, "text");
 * state.as("reviewer").append(LOG, "read it");
 * }</pre>
 */
public final class CoordinationState {
  private final Set<String> names = new TreeSet<>();
  private final CoordinationListener listener;
  private final AtomicReference<Map<String, Object>> values = new AtomicReference<>(Map.of());

  private CoordinationState(Set<String> names, CoordinationListener listener) {
    this.names.addAll(names);
    this.listener = listener;
  }

  /**
   * A state with these keys and no values.
   *
   * @throws IllegalArgumentException if two keys have one name
   */
  public static CoordinationState of(StateKey<?>... keys) {
    Set<String> names = new TreeSet<>();
    for (StateKey<?> key : keys) {
      if (!names.add(key.name())) {
        throw new IllegalArgumentException("two keys are named " + key + "; each has one policy");
      }
    }
    return new CoordinationState(names, CoordinationListener.NONE);
  }

  /** An empty state with the same keys, and a listener. */
  public CoordinationState observed(CoordinationListener by) {
    return new CoordinationState(names, by);
  }

  /** The state as this role sees it. */
  public View as(String role) {
    return new RoleView(role);
  }

  private Map<String, Object> now() {
    return Objects.requireNonNull(values.get());
  }

  /** All values now, by the names of their keys; immutable. */
  public Map<String, Object> snapshot() {
    return now();
  }

  /** A role's view: it reads all, and writes what is its own. Safe to share between threads. */
  public interface View {
    /** The value; null where there is none yet, an empty list for an append-only key. */
    <T> T get(StateKey<T> key);

    /** Puts a value, as the key's policy says: replaces, merges, moves forward. */
    <T> void put(StateKey<T> key, T value);

    /** Adds to an append-only key. */
    <T> void append(StateKey<List<T>> key, T item);

    /** Puts several values as one change: all of them, or none. */
    void putAll(Map<StateKey<?>, ?> changes);
  }

  private final class RoleView implements View {
    private final String role;

    RoleView(String role) {
      this.role = role;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // typed keys; no value yet is null, as documented
    public <T> T get(StateKey<T> key) {
      known(key);
      if (listener == CoordinationListener.NONE) {
        return (T) value(key);
      }
      Operation read = Operation.of(Kind.READ).agent(role).key(key.name());
      listener.before(read);
      Object value = value(key);
      listener.after(read.value(value).outcome("ok"));
      return (T) value;
    }

    private @Nullable Object value(StateKey<?> key) {
      Object value = now().get(key.name());
      return value == null && key.policy() == StateKey.Policy.APPEND_ONLY ? List.of() : value;
    }

    @Override
    public <T> void put(StateKey<T> key, T value) {
      known(key);
      change(Operation.of(Kind.WRITE).key(key.name()).value(value), map -> with(map, key, value));
    }

    @Override
    public <T> void append(StateKey<List<T>> key, T item) {
      known(key);
      if (key.policy() != StateKey.Policy.APPEND_ONLY) {
        throw new OwnershipViolation(
            "key %s is not append-only, and `%s` would append to it; use put".formatted(key, role));
      }
      change(
          Operation.of(Kind.WRITE).key(key.name()).value(item),
          map -> {
            List<Object> longer =
                new ArrayList<>((List<?>) map.getOrDefault(key.name(), List.of()));
            longer.add(item);
            Map<String, Object> next = new HashMap<>(map);
            next.put(key.name(), List.copyOf(longer));
            return next;
          });
    }

    @Override
    public void putAll(Map<StateKey<?>, ?> changes) {
      changes.keySet().forEach(CoordinationState.this::known);
      change(
          Operation.of(Kind.COMMIT).value(changes),
          map -> {
            Map<String, Object> next = map;
            for (Map.Entry<StateKey<?>, ?> entry : changes.entrySet()) {
              next = with(next, entry.getKey(), entry.getValue());
            }
            return next;
          });
    }

    private Map<String, Object> with(
        Map<String, Object> map, StateKey<?> key, @Nullable Object value) {
      if (value == null) {
        throw new NullPointerException(
            "`%s` puts null under key %s; a key has a value for ever".formatted(role, key));
      }
      Map<String, Object> next = new HashMap<>(map);
      next.put(key.name(), key.put(role, map.get(key.name()), value));
      return next;
    }

    private void change(Operation what, UnaryOperator<Map<String, Object>> change) {
      if (listener == CoordinationListener.NONE) {
        swap(change);
        return;
      }
      Operation operation = what.agent(role);
      listener.before(operation);
      Operation done = operation.outcome("failed");
      try {
        swap(change);
        done = operation.outcome("ok");
      } catch (OwnershipViolation violation) {
        done = operation.outcome("refused");
        throw violation;
      } finally {
        listener.after(done);
      }
    }
  }

  private void swap(UnaryOperator<Map<String, Object>> change) {
    Map<String, Object> seen;
    do {
      seen = now();
    } while (!values.compareAndSet(seen, Map.copyOf(change.apply(seen))));
  }

  private void known(StateKey<?> key) {
    if (!names.contains(key.name())) {
      throw new IllegalArgumentException(
          "no key %s in this state; there are %s".formatted(key, names));
    }
  }
}

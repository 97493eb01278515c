package dev.baton.patterns;

import dev.baton.patterns.CoordinationState.Content;
import dev.baton.patterns.CoordinationState.Snapshot;
import dev.baton.patterns.KeyChange.Cell;
import dev.baton.patterns.KeyChange.Fence;
import dev.baton.patterns.Operation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The state as one role sees it, perhaps as the holder of a task. */
final class RoleView implements CoordinationState.View {
  private static final long ANY = -1;
  private final CoordinationState state;
  private final String role;
  private final @Nullable Hold hold;
  private final @Nullable Fence by;
  private final CoordinationListener listener;

  RoleView(CoordinationState state, String role, @Nullable Hold hold, CoordinationListener told) {
    this.state = state;
    this.role = role;
    this.hold = hold;
    this.by = hold == null ? null : new Fence(hold.taskId(), hold.token());
    this.listener = told;
  }

  @Override
  public CoordinationState.View holding(Hold under) {
    return new RoleView(state, role, under, listener);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // typed keys; no value yet is null, as documented
  public <T> T get(StateKey<T> key) {
    int place = state.place(key);
    if (listener == CoordinationListener.NONE) {
      return (T) key.orEmpty(state.now().cell(place).value());
    }
    Operation read = Operation.of(Kind.READ).agent(role).key(key.name());
    Cell seen =
        Observation.of(
            listener,
            read,
            () -> state.now().cell(place),
            cell -> read.value(key.orEmpty(cell.value())).version(cell.version()).outcome("ok"));
    return (T) key.orEmpty(seen.value());
  }

  @Override
  public Snapshot read() {
    if (listener == CoordinationListener.NONE) {
      return state.read();
    }
    Operation read = Operation.of(Kind.READ).agent(role);
    Content seen =
        Observation.of(listener, read, state::now, now -> read.value(versions(now)).outcome("ok"));
    return state.shown(seen);
  }

  private Map<String, Versioned<?>> versions(Content now) {
    Map<String, Versioned<?>> all = new TreeMap<>();
    for (int place = 0; place < state.size(); place++) {
      put(all, state.key(place), now.cell(place));
    }
    return Collections.unmodifiableMap(all);
  }

  private static void put(Map<String, Versioned<?>> all, StateKey<?> key, Cell cell) {
    Object value = cell.value();
    if (value != null) {
      all.put(key.name(), new Versioned<>(value, cell.version()));
    }
  }

  @Override
  public <T> void put(StateKey<T> key, T value) {
    write(KeyChange.put(key, state.place(key), role, value), value);
  }

  @Override
  public <T> void append(StateKey<List<T>> key, T item) {
    List<?> items = Collections.singletonList(item);
    write(KeyChange.append(key, state.place(key), role, items), item);
  }

  @Override
  @SuppressWarnings("unchecked") // values enter through typed keys only
  public <T> void update(StateKey<T> key, UnaryOperator<T> change) {
    UnaryOperator<Object> untyped = (UnaryOperator<Object>) change;
    write(KeyChange.update(key, state.place(key), role, old -> untyped.apply(old)), null);
  }

  private void write(KeyChange change, @Nullable Object value) {
    if (listener == CoordinationListener.NONE) {
      swap(List.of(change), null, ANY);
      return;
    }
    Operation write = Operation.of(Kind.WRITE).key(change.key().name()).value(value);
    observed(write, List.of(change), null, ANY);
  }

  @Override
  public void putAll(Map<StateKey<?>, ?> changes) {
    putAll(changes, ANY);
  }

  @Override
  public boolean putAll(Map<StateKey<?>, ?> changes, long expectedVersion) {
    List<KeyChange> all = new ArrayList<>();
    changes.forEach((key, value) -> all.add(KeyChange.put(key, state.place(key), role, value)));
    return commit(all, null, expectedVersion);
  }

  @Override
  public void together(Consumer<CoordinationState.Edits> edits) {
    Collected collected = new Collected();
    edits.accept(collected);
    commit(collected.changes, collected.route, ANY);
  }

  @Override
  public void apply(Command command) {
    Collected collected = new Collected();
    command.update().forEach(collected::change);
    collected.goTo(command.goTo());
    commit(collected.changes, command.goTo(), ANY);
  }

  private final class Collected implements CoordinationState.Edits {
    private final List<KeyChange> changes = new ArrayList<>();
    private @Nullable String route;

    void change(String name, @Nullable Object value) {
      int place = state.place(name);
      StateKey<?> key = state.key(place);
      if (value != null && key.policy() == StateKey.Policy.APPEND_ONLY) {
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        changes.add(KeyChange.append(key, place, role, items));
      } else {
        changes.add(KeyChange.put(key, place, role, value));
      }
    }

    @Override
    public <T> CoordinationState.Edits put(StateKey<T> key, T value) {
      changes.add(KeyChange.put(key, state.place(key), role, value));
      return this;
    }

    @Override
    public <T> CoordinationState.Edits append(StateKey<List<T>> key, T item) {
      List<?> items = Collections.singletonList(item);
      changes.add(KeyChange.append(key, state.place(key), role, items));
      return this;
    }

    @Override
    public CoordinationState.Edits goTo(String next) {
      if (next.isBlank()) {
        throw new IllegalArgumentException(
            "`" + role + "` routes to nobody; name the role or node that goes on");
      }
      route = next;
      return this;
    }
  }

  private boolean commit(List<KeyChange> changes, @Nullable String route, long expectedVersion) {
    return listener == CoordinationListener.NONE
        ? swap(changes, route, expectedVersion) != null
        : observed(Operation.of(Kind.COMMIT), changes, route, expectedVersion);
  }

  private boolean observed(
      Operation what, List<KeyChange> changes, @Nullable String route, long expectedVersion) {
    Operation operation =
        by == null ? what.agent(role) : what.agent(role).task(by.task()).token(by.token());
    return Observation.of(
            listener,
            operation,
            () -> Optional.ofNullable(swap(changes, route, expectedVersion)),
            made ->
                made.map(now -> done(operation, changes, now))
                    .orElseGet(() -> operation.outcome("conflict")))
        .isPresent();
  }

  /** What has become of each key is what a single write, or the value of a commit, tells. */
  private static Operation done(Operation operation, List<KeyChange> changes, Content made) {
    if (operation.kind() == Kind.WRITE) {
      long version = made.cell(changes.get(0).place()).version();
      return operation.base(version - 1).version(version).outcome("ok");
    }
    Map<String, Versioned<?>> all = new TreeMap<>();
    changes.forEach(change -> put(all, change.key(), made.cell(change.place())));
    return operation
        .value(all.isEmpty() ? null : Collections.unmodifiableMap(all))
        .version(made.version)
        .outcome("ok");
  }

  /** The content that is now in place; null when the expected version is over. */
  private @Nullable Content swap(List<KeyChange> changes, @Nullable String route, long expected) {
    while (true) {
      Content seen = state.now();
      if (expected != ANY && seen.version != expected) {
        return null;
      }
      fence(seen, changes, route);
      Content made = change(seen, changes, route);
      if (state.replace(seen, made)) {
        return made;
      }
    }
  }

  private Content change(Content seen, List<KeyChange> changes, @Nullable String route) {
    Cell[] cells = seen.cells();
    List<String> refusals = new ArrayList<>(0);
    for (KeyChange change : changes) {
      Cell old = cells[change.place()];
      String refusal = change.refusal(role, old);
      if (refusal.isEmpty()) {
        cells[change.place()] = change.apply(role, old, by);
      } else {
        refusals.add(refusal);
      }
    }
    if (!refusals.isEmpty()) {
      throw new OwnershipViolation(String.join("; ", refusals));
    }
    Cell old = seen.route;
    Fence fence = by == null ? old.fence() : by;
    Cell next = route == null ? old : new Cell(route, old.version() + 1, fence);
    return new Content(cells, next, seen.version + 1);
  }

  /** Lets nobody write whose hold is over, or has a successor that wrote what this one would. */
  private void fence(Content seen, List<KeyChange> changes, @Nullable String route) {
    if (hold == null || by == null) {
      return;
    }
    String what = "the route";
    if (route != null) {
      seen.route.fence().check(what, by);
    }
    for (KeyChange change : changes) {
      what = "key " + change.key();
      seen.cell(change.place()).fence().check(what, by);
    }
    if (!hold.isCurrent()) {
      throw new FencedOff(what, role, by.token());
    }
  }
}

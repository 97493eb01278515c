package dev.baton.patterns;

import dev.baton.patterns.CoordinationState.Content;
import dev.baton.patterns.KeyChange.Cell;
import dev.baton.patterns.Operation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The state as one role sees it, perhaps as the holder of a task. */
final class RoleView implements CoordinationState.View {
  private static final long ANY = -1;
  private final CoordinationState state;
  private final String role;
  private final @Nullable Hold hold;
  private final CoordinationListener listener;

  RoleView(CoordinationState state, String role, @Nullable Hold hold, CoordinationListener by) {
    this.state = state;
    this.role = role;
    this.hold = hold;
    this.listener = by;
  }

  @Override
  public CoordinationState.View holding(Hold under) {
    return new RoleView(state, role, under, listener);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // typed keys; no value yet is null, as documented
  public <T> T get(StateKey<T> key) {
    state.known(key);
    if (listener == CoordinationListener.NONE) {
      return (T) state.now().value(key);
    }
    Operation read = Operation.of(Kind.READ).agent(role).key(key.name());
    listener.before(read);
    Content now = state.now();
    Object value = now.value(key);
    listener.after(read.value(value).version(now.cell(key).version()).outcome("ok"));
    return (T) value;
  }

  @Override
  public <T> void put(StateKey<T> key, T value) {
    state.known(key);
    write(KeyChange.put(key, role, value), value);
  }

  @Override
  public <T> void append(StateKey<List<T>> key, T item) {
    state.known(key);
    write(KeyChange.append(key, role, Collections.singletonList(item)), item);
  }

  @Override
  @SuppressWarnings("unchecked") // values enter through typed keys only
  public <T> void update(StateKey<T> key, UnaryOperator<T> change) {
    state.known(key);
    write(KeyChange.update(key, role, old -> ((UnaryOperator<Object>) change).apply(old)), null);
  }

  private void write(KeyChange change, @Nullable Object value) {
    Operation write = Operation.of(Kind.WRITE).key(change.key().name()).value(value);
    commit(write, List.of(change), null, ANY);
  }

  @Override
  public void putAll(Map<StateKey<?>, ?> changes) {
    putAll(changes, ANY);
  }

  @Override
  public boolean putAll(Map<StateKey<?>, ?> changes, long expectedVersion) {
    List<KeyChange> all = new ArrayList<>();
    changes.forEach(
        (key, value) -> {
          state.known(key);
          all.add(KeyChange.put(key, role, value));
        });
    return commit(Operation.of(Kind.COMMIT).value(changes), all, null, expectedVersion);
  }

  @Override
  public void together(Consumer<CoordinationState.Edits> edits) {
    Collected collected = new Collected();
    edits.accept(collected);
    commit(Operation.of(Kind.COMMIT), collected.changes, collected.route, ANY);
  }

  @Override
  public void apply(Command command) {
    Collected collected = new Collected();
    command.update().forEach(collected::change);
    collected.goTo(command.goTo());
    commit(Operation.of(Kind.COMMIT).value(command), collected.changes, command.goTo(), ANY);
  }

  private final class Collected implements CoordinationState.Edits {
    private final List<KeyChange> changes = new ArrayList<>();
    private @Nullable String route;

    void change(String name, @Nullable Object value) {
      StateKey<?> key = state.named(name);
      if (value != null && key.policy() == StateKey.Policy.APPEND_ONLY) {
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        changes.add(KeyChange.append(key, role, items));
      } else {
        changes.add(KeyChange.put(key, role, value));
      }
    }

    @Override
    public <T> CoordinationState.Edits put(StateKey<T> key, T value) {
      state.known(key);
      changes.add(KeyChange.put(key, role, value));
      return this;
    }

    @Override
    public <T> CoordinationState.Edits append(StateKey<List<T>> key, T item) {
      state.known(key);
      changes.add(KeyChange.append(key, role, Collections.singletonList(item)));
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

  private boolean commit(
      Operation what, List<KeyChange> changes, @Nullable String route, long expectedVersion) {
    if (listener == CoordinationListener.NONE) {
      return swap(changes, route, expectedVersion) != null;
    }
    Operation operation = hold == null ? what.agent(role) : what.agent(role).token(hold.token());
    listener.before(operation);
    Operation done = operation.outcome("failed");
    try {
      Content made = swap(changes, route, expectedVersion);
      done = made == null ? operation.outcome("conflict") : done(operation, changes, made);
      return made != null;
    } catch (FencedOff late) {
      done = operation.outcome("fenced-off");
      throw late;
    } catch (OwnershipViolation violation) {
      done = operation.outcome("refused");
      throw violation;
    } finally {
      listener.after(done);
    }
  }

  private static Operation done(Operation operation, List<KeyChange> changes, Content made) {
    if (operation.kind() == Kind.COMMIT) {
      return operation.version(made.version()).outcome("ok");
    }
    long version = made.cell(changes.get(0).key()).version();
    return operation.base(version - 1).version(version).outcome("ok");
  }

  /** The content that is now in place; null when the expected version is over. */
  private @Nullable Content swap(List<KeyChange> changes, @Nullable String route, long expected) {
    while (true) {
      Content seen = state.now();
      if (expected != ANY && seen.version() != expected) {
        return null;
      }
      Content made = change(seen, changes, route);
      if (state.replace(seen, made)) {
        return made;
      }
    }
  }

  private Content change(Content seen, List<KeyChange> changes, @Nullable String route) {
    long token = hold == null ? -1 : hold.token();
    Map<String, Cell> cells = new HashMap<>(seen.cells());
    List<String> refusals = new ArrayList<>();
    for (KeyChange change : changes) {
      String name = change.key().name();
      Cell old = cells.getOrDefault(name, Cell.NONE);
      fence("key " + change.key(), token, old);
      int before = refusals.size();
      change.refusal(role, old).ifPresent(refusals::add);
      if (refusals.size() == before) {
        cells.put(name, change.apply(role, old, token));
      }
    }
    if (!refusals.isEmpty()) {
      throw new OwnershipViolation(String.join("; ", refusals));
    }
    return new Content(Map.copyOf(cells), route == null ? seen.goTo() : route, seen.version() + 1);
  }

  private void fence(String what, long token, Cell old) {
    if (hold != null && token < old.token()) {
      throw new FencedOff(what, token, old.token());
    }
    if (hold != null && !hold.isCurrent()) {
      throw new FencedOff(what, role, token);
    }
  }
}

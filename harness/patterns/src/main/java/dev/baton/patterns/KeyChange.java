package dev.baton.patterns;

import dev.baton.patterns.frozen.Frozen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one change does to one key. It belongs to one call; it remembers its result, so that a
 * change that meets others computes anew only where its own key has moved.
 */
final class KeyChange {
  private final StateKey<?> key;
  private final int place;
  private final UnaryOperator<@Nullable Object> next;
  private final boolean appends;
  private @Nullable Cell seen;
  private @Nullable Object value;
  private @Nullable Cell result;

  /** A value of a key, how often it was changed, and under which lock last. */
  record Cell(@Nullable Object value, long version, Fence fence) {
    static final Cell NONE = new Cell(null, 0, Fence.NONE);
  }

  /** The greatest fencing token of the task whose holder wrote last. */
  record Fence(String task, long token) {
    static final Fence NONE = new Fence("", -1);

    /** Refuses a holder when a later one of the same task has written. */
    void check(String what, Fence late) {
      if (token > late.token && task.equals(late.task)) {
        throw new FencedOff(what, late.token, token);
      }
    }
  }

  private KeyChange(
      StateKey<?> key, int place, boolean appends, UnaryOperator<@Nullable Object> next) {
    this.key = key;
    this.place = place;
    this.appends = appends;
    this.next = next;
  }

  static KeyChange put(StateKey<?> key, int place, String role, @Nullable Object value) {
    Object frozen = checked(key, role, value, false);
    return new KeyChange(key, place, false, old -> frozen);
  }

  /** Computes the value from the old one, which is null where there is none. */
  static KeyChange update(
      StateKey<?> key, int place, String role, UnaryOperator<@Nullable Object> change) {
    return new KeyChange(
        key, place, false, old -> checked(key, role, change.apply(key.orEmpty(old)), false));
  }

  static KeyChange append(StateKey<?> key, int place, String role, List<?> items) {
    List<Object> frozen = new ArrayList<>();
    for (Object item : items) {
      frozen.add(checked(key, role, item, true));
    }
    return new KeyChange(
        key,
        place,
        true,
        old -> old instanceof AppendedList list ? list.with(frozen) : AppendedList.of(frozen));
  }

  private static Object checked(
      StateKey<?> key, String role, @Nullable Object value, boolean appends) {
    Object frozen = Frozen.value("key " + key, value);
    if (frozen == null) {
      throw new NullPointerException(
          "`%s` puts null under key %s; a key has a value for ever".formatted(role, key));
    }
    // a put that should be an append is refused as such, not for its type
    return appends == (key.policy() == StateKey.Policy.APPEND_ONLY) ? key.typed(frozen) : frozen;
  }

  StateKey<?> key() {
    return key;
  }

  /** Where its key stands in the state. */
  int place() {
    return place;
  }

  /** Why the key's policy forbids it, or an empty text; it may compute the value to find out. */
  String refusal(String role, Cell old) {
    if (appends) {
      return key.policy() == StateKey.Policy.APPEND_ONLY
          ? ""
          : "key %s is not append-only, and `%s` would append to it; use put".formatted(key, role);
    }
    String why = key.refusal(role, old.value(), () -> value(old));
    return why.isEmpty() ? "" : "key " + key + " " + why;
  }

  /** What it puts over this cell; computed once, so that what is judged is what is put. */
  @SuppressWarnings("ReferenceEquality") // the same cell, not one that looks the same
  private Object value(Cell old) {
    Object known = value;
    if (seen == old && known != null) {
      return known;
    }
    Object made = next.apply(old.value());
    if (made == null) {
      throw new IllegalStateException("key " + key + " was given no value");
    }
    seen = old;
    value = made;
    result = null;
    return made;
  }

  /**
   * The cell after the change, when nothing refuses it.
   *
   * @param by the lock under which it happens; null leaves that of the cell
   */
  Cell apply(String role, Cell old, @Nullable Fence by) {
    Object put = value(old);
    Cell made = result;
    if (made == null) {
      Object merged = appends ? put : checked(key, role, key.merge(old.value(), put), false);
      made = new Cell(merged, old.version() + 1, by == null ? old.fence() : by);
      result = made;
    }
    return made;
  }
}

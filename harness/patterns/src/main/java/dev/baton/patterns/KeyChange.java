package dev.baton.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one change does to one key. It belongs to one call; it remembers its result, so that a
 * change that meets others computes anew only where its own key has moved.
 */
final class KeyChange {
  private final StateKey<?> key;
  private final UnaryOperator<@Nullable Object> next;
  private final boolean appends;
  private @Nullable Cell seen;
  private @Nullable Cell result;

  /** A value of a key: the version counts its changes, the token is the greatest that wrote. */
  record Cell(@Nullable Object value, long version, long token) {
    static final Cell NONE = new Cell(null, 0, -1);
  }

  private KeyChange(StateKey<?> key, boolean appends, UnaryOperator<@Nullable Object> next) {
    this.key = key;
    this.appends = appends;
    this.next = next;
  }

  static KeyChange put(StateKey<?> key, String role, @Nullable Object value) {
    Object frozen = checked(key, role, value, false);
    return new KeyChange(key, false, old -> frozen);
  }

  /** Computes the value from the old one, which is null where there is none. */
  static KeyChange update(StateKey<?> key, String role, UnaryOperator<@Nullable Object> change) {
    return new KeyChange(key, false, old -> checked(key, role, change.apply(old), false));
  }

  static KeyChange append(StateKey<?> key, String role, List<?> items) {
    List<Object> frozen = new ArrayList<>();
    for (Object item : items) {
      frozen.add(checked(key, role, item, true));
    }
    return new KeyChange(key, true, old -> longer((List<?>) old, frozen));
  }

  private static List<Object> longer(@Nullable List<?> old, List<Object> items) {
    List<Object> longer = new ArrayList<>(old == null ? List.of() : old);
    longer.addAll(items);
    return List.copyOf(longer);
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

  /** Why the key's policy forbids it; it may compute the value to find out. */
  Optional<String> refusal(String role, Cell old) {
    if (appends && key.policy() != StateKey.Policy.APPEND_ONLY) {
      return Optional.of(
          "key %s is not append-only, and `%s` would append to it; use put".formatted(key, role));
    }
    if (appends) {
      return Optional.empty();
    }
    return key.refusal(role, old.value(), () -> value(old)).map(why -> "key " + key + " " + why);
  }

  private Object value(Cell old) {
    return checkedResult(next.apply(old.value()));
  }

  private Object checkedResult(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("key " + key + " was given no value");
    }
    return value;
  }

  /** The cell after the change, when nothing refuses it. */
  @SuppressWarnings("ReferenceEquality") // the same cell, not one that looks the same
  Cell apply(String role, Cell old, long token) {
    Cell remembered = result;
    if (seen == old && remembered != null) {
      return remembered;
    }
    Object value = value(old);
    Object merged = appends ? value : checked(key, role, key.merge(old.value(), value), false);
    Cell made = new Cell(merged, old.version() + 1, Math.max(token, old.token()));
    seen = old;
    result = made;
    return made;
  }
}

package dev.baton.patterns.frozen;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of values, down to their leaves, that nobody can change. Collections, maps, arrays (as
 * lists) and records of them are copied; what can be changed and cannot be copied is refused. What
 * is immutable as it is goes in as it is. Stateless.
 *
 * <pre>{@code
 * Object kept = Frozen.value("result of the task", draft);
 * }</pre>
 */
public final class Frozen {
  private static final int DEEPEST = 200;

  private Frozen() {}

  /**
   * A copy in the order of the original. Keys without a value stay, for who looks for them.
   *
   * @param where what the map is, for the message
   * @throws IllegalArgumentException if it holds what can be changed and cannot be copied
   */
  public static Map<String, Object> map(
      String where, Map<String, ? extends @Nullable Object> from) {
    Map<String, Object> copy = new LinkedHashMap<>();
    from.forEach((key, value) -> putNullable(copy, key, value(where + " `" + key + "`", value)));
    return Collections.unmodifiableMap(copy);
  }

  @SuppressWarnings("NullAway") // a missing value stays visible, and is a problem
  private static void putNullable(Map<String, Object> map, String key, @Nullable Object value) {
    map.put(key, value);
  }

  /**
   * What tells a frozen record from others of its type: its components, or its hash where it has an
   * equality of its own, or lets nobody look.
   */
  public static @Nullable Object[] parts(Record record) {
    return FrozenRecord.parts(record);
  }

  /**
   * The value, or a copy of it, that nobody can change.
   *
   * @param where what holds it, for the message
   * @throws IllegalArgumentException if it can be changed and cannot be copied
   */
  public static @Nullable Object value(String where, @Nullable Object value) {
    return value(where, value, 0);
  }

  private static @Nullable Object value(String where, @Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "%s is nested more than %d deep, or contains itself; flatten it"
              .formatted(where, DEEPEST));
    }
    if (value == null || Leaf.isImmutable(value.getClass())) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      return map(where, map, depth + 1);
    }
    if (value instanceof Collection<?> collection) {
      return collection(where, collection, depth + 1);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(content -> value(where, content, depth + 1));
    }
    if (value.getClass().isArray()) {
      return collection(where, elements(value), depth + 1);
    }
    if (value instanceof Record record) {
      return FrozenRecord.of(where, record, component -> value(where, component, depth + 1));
    }
    String flaw = Flaws.of(value);
    if (!flaw.isEmpty()) {
      throw refusal(where, value, flaw);
    }
    return value;
  }

  /**
   * Says that a value is not taken.
   *
   * @param flaw how it could be changed, as {@link Flaws} says it
   */
  static IllegalArgumentException refusal(String where, Object value, String flaw) {
    boolean isObvious = Leaf.isOfJdk(value.getClass()) || flaw.isEmpty();
    return new IllegalArgumentException(
        "%s holds a `%s`, which can still be changed through the sender's reference%s; pass an immutable value, or mark its type `@SharedRead` if nobody changes it"
            .formatted(where, value.getClass().getName(), isObvious ? "" : " (" + flaw + ")"));
  }

  private static Object map(String where, Map<?, ?> from, int depth) {
    Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
    boolean[] same = {isImmutable(from)};
    from.forEach(
        (key, value) -> {
          Object frozenKey = value(where, key, depth);
          Object frozen = value(where, value, depth);
          same[0] &= frozenKey == key && frozen == value;
          copy.put(frozenKey, frozen);
        });
    return same[0] ? from : Collections.unmodifiableMap(copy);
  }

  private static Object collection(String where, Collection<?> from, int depth) {
    List<@Nullable Object> copy = new ArrayList<>(from.size());
    boolean same = isImmutable(from);
    for (Object item : from) {
      Object frozen = value(where, item, depth);
      same &= frozen == item;
      copy.add(frozen);
    }
    if (same) {
      return from;
    }
    return from instanceof Set<?>
        ? Collections.unmodifiableSet(new LinkedHashSet<>(copy))
        : Collections.unmodifiableList(copy);
  }

  private static List<@Nullable Object> elements(Object array) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }

  /** Whether it is what {@code List.of} and its like return: nobody holds what is behind it. */
  private static boolean isImmutable(Object collection) {
    return collection.getClass().getName().startsWith("java.util.ImmutableCollections$");
  }
}

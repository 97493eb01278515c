package dev.baton.patterns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies of collections, down to their leaves, that nobody can change. Stateless. */
final class Frozen {
  private Frozen() {}

  /** A copy in the order of the original. Entries without a value are left out. */
  static Map<String, Object> map(Map<String, ? extends @Nullable Object> from) {
    Map<String, Object> copy = new LinkedHashMap<>();
    from.forEach(
        (key, value) -> {
          if (value != null) {
            copy.put(key, value(value));
          }
        });
    return Collections.unmodifiableMap(copy);
  }

  /** A copy of collections, maps and arrays (as lists), anything else as it is. */
  static Object value(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((k, v) -> copy.put(k, v == null ? null : value(v)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof Object[] array) {
      return list(Arrays.asList(array));
    }
    if (value instanceof Set<?> set) {
      return Collections.unmodifiableSet(new LinkedHashSet<>(list(set)));
    }
    return value instanceof Collection<?> collection ? list(collection) : value;
  }

  private static List<@Nullable Object> list(Collection<?> from) {
    List<@Nullable Object> copy = new ArrayList<>(from.size());
    for (Object item : from) {
      copy.add(item == null ? null : value(item));
    }
    return Collections.unmodifiableList(copy);
  }
}

package dev.baton.harness.stresstarget.compiled;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the static fields of the user's own classes hold, as text. Operations that change it see
 * what other tests did, and no order of calls explains their results.
 */
public final class StaticState {
  private static final int DEPTH = 3;
  private final Map<String, String> fields;

  private StaticState(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Of all classes that are in use so far. */
  public static StaticState of(MemoryClasses classes) {
    Map<String, String> fields = new TreeMap<>();
    for (Class<?> type : classes.ownClasses()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
          fields.put(
              type.getName() + "." + field.getName(),
              described(value(field, null), DEPTH, classes));
        }
      }
    }
    return new StaticState(fields);
  }

  /** A field that holds something else later; one of a class that was not in use is not counted. */
  public Optional<String> changed(StaticState later) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().equals(later.fields.get(field.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static @Nullable Object value(Field field, @Nullable Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException | InaccessibleObjectException | LinkageError e) {
      return "not to be read";
    }
  }

  private static String described(@Nullable Object value, int depth, MemoryClasses classes) {
    if (value == null || value instanceof Enum<?> || value instanceof Class<?>) {
      return String.valueOf(value);
    }
    if (value instanceof Object[] array) {
      return Arrays.toString(array);
    }
    if (value.getClass().getClassLoader() != classes || depth == 0) {
      return text(value);
    }
    StringBuilder all = new StringBuilder(value.getClass().getName());
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        all.append(' ').append(described(value(field, value), depth - 1, classes));
      }
    }
    return all.toString();
  }

  private static String text(Object value) {
    try {
      return value.getClass().isArray()
          ? Arrays.deepToString(new Object[] {value})
          : String.valueOf(value);
    } catch (RuntimeException e) {
      return "no text: " + e.getClass();
    }
  }
}

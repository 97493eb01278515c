package dev.baton.patterns.frozen;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how an object could still be changed by who refers to it.
 *
 * <p>An object of a class that is not known cannot if all its fields are final (or transient, as
 * caches are), and what they hold cannot, down to the leaves. A collection in a field is one that
 * nobody can add to: of {@code List.of} and its like, an unmodifiable view, or of a class named
 * {@code Immutable...}. One look at one object graph; not safe to share between threads.
 */
final class Flaws {
  private static final List<String> CLOSED =
      List.of(
          "java.util.ImmutableCollections$",
          "java.util.Collections$Unmodifiable",
          "java.util.Collections$Singleton",
          "java.util.Collections$Empty");

  /** What was looked at already: an object that refers to itself ends here. */
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Flaws() {}

  /** How it could be changed, in words; empty when it cannot be. */
  static String of(Object value) {
    return new Flaws().flaw(value);
  }

  private String flaw(@Nullable Object value) {
    if (value == null || Leaf.isImmutable(value.getClass()) || !seen.add(value)) {
      return "";
    }
    if (value instanceof Map<?, ?> map) {
      String flaw = isClosed(map) ? firstOf(map.keySet()) : open(map);
      return flaw.isEmpty() ? firstOf(map.values()) : flaw;
    }
    if (value instanceof Collection<?> items) {
      return isClosed(items) ? firstOf(items) : open(items);
    }
    if (value instanceof Optional<?> optional) {
      return flaw(optional.orElse(null));
    }
    boolean isArray = value.getClass().isArray();
    if (isArray || Leaf.isOfJdk(value.getClass())) {
      return isArray && Array.getLength(value) == 0 ? "" : open(value);
    }
    return fields(value);
  }

  private String firstOf(Collection<?> items) {
    for (Object item : items) {
      String flaw = flaw(item);
      if (!flaw.isEmpty()) {
        return flaw;
      }
    }
    return "";
  }

  private static String open(Object value) {
    return "a `%s` can change".formatted(value.getClass().getTypeName());
  }

  /** Whether nobody can add to it or remove from it through it. */
  private static boolean isClosed(Object collection) {
    String name = collection.getClass().getName();
    if (CLOSED.stream().anyMatch(name::startsWith)) {
      return true;
    }
    Class<?> type = collection.getClass();
    while (type != null && !type.getSimpleName().startsWith("Immutable")) {
      type = type.getSuperclass();
    }
    return type != null;
  }

  private String fields(Object holder) {
    for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        String flaw = field(field, holder);
        if (!flaw.isEmpty()) {
          return flaw;
        }
      }
    }
    return "";
  }

  private String field(Field field, Object holder) {
    int modifiers = field.getModifiers();
    boolean cache = Modifier.isTransient(modifiers) || Modifier.isStatic(modifiers);
    // the object that an inner class was made in is seen by its own code only
    boolean outer = field.isSynthetic() && field.getName().startsWith("this$");
    if (cache || outer || (Modifier.isFinal(modifiers) && field.getType().isPrimitive())) {
      return "";
    }
    String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
    if (!Modifier.isFinal(modifiers)) {
      return "`%s` is not final".formatted(name);
    }
    try {
      field.setAccessible(true);
      String flaw = flaw(field.get(holder));
      return flaw.isEmpty() || flaw.startsWith("`") ? flaw : "in `" + name + "` " + flaw;
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      return "`%s` cannot be read (%s); open its package".formatted(name, e);
    }
  }
}

package dev.baton.patterns.frozen;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies of records whose components hold what can be changed. Stateless. */
final class FrozenRecord {
  private FrozenRecord() {}

  /** The record itself where all its components are frozen, else one made of frozen components. */
  static Object of(String where, Record record, UnaryOperator<@Nullable Object> freeze) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    @Nullable Object[] frozen = new Object[components.length];
    boolean same = true;
    for (int i = 0; i < components.length; i++) {
      Object value = read(where, record, components[i]);
      frozen[i] = freeze.apply(value);
      same &= frozen[i] == value;
    }
    return same ? record : remade(where, record, components, frozen);
  }

  static @Nullable Object[] parts(Record record) {
    if (hasOwnEquality(record.getClass())) {
      return new Object[] {record.hashCode()};
    }
    RecordComponent[] components = record.getClass().getRecordComponents();
    @Nullable Object[] parts = new Object[components.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        parts[i] = read("a payload", record, components[i]);
      }
    } catch (IllegalArgumentException e) { // it said that it is immutable, and was not looked into
      return new Object[] {record.hashCode()};
    }
    return parts;
  }

  /** The equality that the language gives a record is final; one that is written seldom is. */
  private static boolean hasOwnEquality(Class<?> type) {
    try {
      return !Modifier.isFinal(type.getMethod("equals", Object.class).getModifiers());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static @Nullable Object read(String where, Record record, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      throw new IllegalArgumentException(
          "%s holds a `%s` whose component `%s` cannot be read (%s); open its package, or pass its content"
              .formatted(where, record.getClass().getName(), component.getName(), e),
          e);
    }
  }

  private static Object remade(
      String where, Record record, RecordComponent[] components, @Nullable Object[] frozen) {
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    try {
      Constructor<?> canonical = record.getClass().getDeclaredConstructor(types);
      canonical.setAccessible(true);
      return canonical.newInstance(frozen);
    } catch (ReflectiveOperationException
        | InaccessibleObjectException
        | IllegalArgumentException e) {
      // a component that must be an array or an `ArrayList` takes no frozen copy
      IllegalArgumentException refusal = Frozen.refusal(where, record, "");
      refusal.initCause(e);
      throw refusal;
    }
  }
}

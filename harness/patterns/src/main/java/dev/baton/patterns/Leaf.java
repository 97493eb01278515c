package dev.baton.patterns;

import dev.baton.annotation.SharedRead;
import java.io.File;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Says whether an object that is no collection, array or record can be changed.
 *
 * <p>Of the JDK, a list of types cannot. Other classes cannot if they say so ({@code @SharedRead},
 * or an annotation named {@code Immutable}), or if all their fields are final (or transient, as
 * caches are) and none is an array or a type of the JDK that can be changed.
 */
final class Leaf {
  private static final List<Class<?>> IMMUTABLE =
      List.of(
          String.class,
          Boolean.class,
          Character.class,
          Class.class,
          Enum.class,
          Throwable.class,
          StackTraceElement.class,
          UUID.class,
          Locale.class,
          Currency.class,
          Pattern.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          URI.class,
          URL.class,
          InetAddress.class,
          Path.class,
          File.class,
          Charset.class);

  private Leaf() {}

  static boolean isImmutable(Object value) {
    return isImmutable(value.getClass());
  }

  private static boolean isImmutable(Class<?> type) {
    if (type.isPrimitive() || IMMUTABLE.stream().anyMatch(known -> known.isAssignableFrom(type))) {
      return true;
    }
    if (isOfJdk(type)) {
      boolean number = type.getPackageName().equals("java.lang") && isNumber(type);
      return number
          || type == Object.class
          || type.getPackageName().equals("java.math")
          || type.getPackageName().startsWith("java.time");
    }
    return saysSo(type) || hasFinalFields(type);
  }

  private static boolean isNumber(Class<?> type) {
    return Number.class.isAssignableFrom(type);
  }

  private static boolean isOfJdk(Class<?> type) {
    return type.getClassLoader() == null || type.getName().startsWith("java");
  }

  private static boolean saysSo(Class<?> type) {
    for (Annotation annotation : type.getAnnotations()) {
      Class<?> kind = annotation.annotationType();
      if (kind == SharedRead.class || kind.getSimpleName().equals("Immutable")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFinalFields(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      boolean cache = Modifier.isTransient(modifiers) || Modifier.isStatic(modifiers);
      if (!cache && (!Modifier.isFinal(modifiers) || !mayHold(field.getType()))) {
        return false;
      }
    }
    Class<?> parent = type.getSuperclass();
    return parent == null || isImmutable(parent);
  }

  /** What a final field may have as its type: its constructor is trusted to copy collections. */
  private static boolean mayHold(Class<?> type) {
    return !type.isArray() && (!isOfJdk(type) || type.isInterface() || isImmutable(type));
  }
}

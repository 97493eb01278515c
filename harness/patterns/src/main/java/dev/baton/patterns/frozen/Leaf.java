package dev.baton.patterns.frozen;

import dev.baton.annotation.SharedRead;
import java.io.File;
import java.lang.annotation.Annotation;
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

/** The types of which it is known, without a look at an object, that it cannot change. */
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

  /** Whether it is on the list, or says so: {@code @SharedRead}, or any {@code @Immutable}. */
  static boolean isImmutable(Class<?> type) {
    return isKnown(type) || saysSo(type);
  }

  private static boolean isKnown(Class<?> type) {
    for (Class<?> known : IMMUTABLE) {
      if (known.isAssignableFrom(type)) {
        return true;
      }
    }
    String home = type.getPackageName();
    boolean number = home.equals("java.lang") && Number.class.isAssignableFrom(type);
    return number
        || type == Object.class
        || home.equals("java.math")
        || home.startsWith("java.time");
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

  /** Whether its fields are no business of ours. */
  static boolean isOfJdk(Class<?> type) {
    return type.getClassLoader() == null || type.getName().startsWith("java.");
  }
}

package dev.baton.harness.stresstarget;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Results as the text of an outcome. Called by generated tests. Stateless. */
public final class Shown {
  private Shown() {}

  /** A value by its text, an array by its content, a throwable by its type. */
  public static String of(@Nullable Object value) {
    if (value instanceof Throwable thrown) {
      return thrown.getClass().getSimpleName();
    }
    if (value instanceof Object[] array) {
      return Arrays.deepToString(array);
    }
    if (value != null && value.getClass().isArray()) {
      String deep = Arrays.deepToString(new Object[] {value});
      return deep.substring(1, deep.length() - 1);
    }
    return String.valueOf(value);
  }
}

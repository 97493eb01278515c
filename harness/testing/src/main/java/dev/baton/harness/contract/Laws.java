package dev.baton.harness.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says which law is broken, and by what. */
public final class Laws {
  private Laws() {}

  /** Fails unless the law holds. */
  @SuppressWarnings("AnnotateFormatMethod") // its annotation is not among our dependencies
  public static void hold(boolean holds, String law, Object... details) {
    if (!holds) {
      throw new AssertionError(law.formatted(details));
    }
  }

  /** Fails unless both are equal. */
  public static void equal(@Nullable Object expected, @Nullable Object actual, String what) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError("%s is `%s`, not `%s`".formatted(what, actual, expected));
    }
  }
}

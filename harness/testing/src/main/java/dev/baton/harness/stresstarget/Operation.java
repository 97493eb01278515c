package dev.baton.harness.stresstarget;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation of a {@link StressTarget} that threads call at once. Its result, as text, and the
 * type of what it throws are what a test sees; both must depend on nothing but the object.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
  /**
   * Argument lists to call it with, as Java expressions: {@code {"1, true", "2, false"}}. They are
   * evaluated before the threads start, and may name the object as {@code target}, as in {@code
   * "target.version()"}. Where none are given they are derived: both booleans, the first four
   * constants of an enum (two where the tests would be too many), 1 and 2, "a" and "b", and {@code
   * target.version()} for a {@code version} or {@code expectedVersion} of a class with such a
   * method.
   */
  String[] arguments() default {};

  /**
   * Why what it does outside of the object, such as reading a clock for a log, can change no result
   * and does no harm when a test calls it millions of times. Silences the refusal of such
   * operations.
   */
  String harmless() default "";
}

package dev.baton.harness;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method without parameters that returns a {@link Scenario} to be explored. It is found and
 * run by the JUnit Platform, in an IDE, in a build, and by {@code baton stress}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Explore {
  /** How: {@code exhaustive}, {@code preemptions:2}, {@code pct:3}, or {@code random}. */
  String value() default "exhaustive";

  /** So many schedules at most. */
  long schedules() default Long.MAX_VALUE;

  /** So many seconds at most, where the run sets no budget. */
  int seconds() default 10;
}

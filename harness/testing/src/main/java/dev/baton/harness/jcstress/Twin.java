package dev.baton.harness.jcstress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The weakened form of a question: the same actors over code with one guarantee taken out. It shows
 * that the test can see the bug that the shipped form forbids. Its bad outcomes are {@code
 * ACCEPTABLE_INTERESTING}, and a pass in which none of them turns up is inconclusive.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Twin {
  /** What was taken out: {@code check-then-act for compare-and-set}. */
  String value();

  /**
   * Empty where the bug is seen in every bounded pass; else why it was never observed, so that
   * nobody takes the silence of the shipped form for more than it is.
   */
  String neverObserved() default "";
}

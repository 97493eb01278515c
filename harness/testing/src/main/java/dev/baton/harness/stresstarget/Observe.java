package dev.baton.harness.stresstarget;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is looked at when all threads are done: a method without parameters whose result, as text,
 * is part of the outcome.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Observe {
  /**
   * Whether it is an invariant: a method that returns {@code true} after every order of operations.
   * A class that breaks it with one thread is refused; after several threads at once, the outcome
   * says {@code not} and its name.
   */
  boolean invariant() default false;
}

package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A place where ownership changes hands; there is no other ({@code transfer-outside-handoff}).
 *
 * <p><b>Law.</b> Ownership is transferred only inside such a method. An object that is passed to
 * one belongs to the receiver afterwards: the caller no longer writes it.
 *
 * <p><b>Where.</b> A method.
 *
 * <pre>{@code
 * @HandoffPoint
 * void handToReviewer(Task task) { ownership.transfer("writer", "reviewer"); }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface HandoffPoint {}

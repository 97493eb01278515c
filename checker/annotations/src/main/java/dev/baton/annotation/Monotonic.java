package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A cell that only moves forward ({@code monotonic-regression}).
 *
 * <p><b>Law.</b> Each value that is written is at or after the one before, in the order of the
 * enum's constants or of {@link Comparable}. A counter is increased, never decreased or reset.
 *
 * <p><b>Where.</b> A field, a record component, or a key constant.
 *
 * <pre>{@code
 * @Monotonic Stage stage = Stage.DRAFTED; // DRAFTED, REVIEWED, PUBLISHED
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
public @interface Monotonic {}

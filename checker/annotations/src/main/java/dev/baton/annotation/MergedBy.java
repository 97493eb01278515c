package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.BinaryOperator;

/**
 * A cell that everyone writes through one reducer, so that no write is lost.
 *
 * <p><b>Law.</b> Several roles may write the cell; concurrent values are combined by the reducer.
 * The reducer must be associative and commutative and must change neither argument; the harness
 * tests these laws.
 *
 * <p><b>Where.</b> A field, a record component, or a key constant.
 *
 * <pre>{@code
 * @MergedBy(UnionOfFindings.class) static final String FINDINGS = "findings";
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
public @interface MergedBy {
  /** The reducer, with a constructor that takes no argument. */
  Class<? extends BinaryOperator<?>> value();
}

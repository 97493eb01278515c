package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A finding accepted here, with the reason why.
 *
 * <p><b>Law.</b> Findings of the rule that are placed inside the annotated element are reported as
 * suppressed, with the reason. A waiver without a reason waives nothing, and one that waives
 * nothing is reported ({@code unused-waiver}). {@code @SuppressWarnings("baton:rule-id")} waives
 * too.
 *
 * <p><b>Where.</b> Anything that can be annotated.
 *
 * <pre>{@code
 * @Waive(rule = "foreign-write", because = "the migration of 2024 runs before any agent starts")
 * void migrate(ReviewState state) { state.draft = ""; }
 * }</pre>
 */
@Documented
@Repeatable(Waive.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.TYPE,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.CONSTRUCTOR,
  ElementType.LOCAL_VARIABLE,
  ElementType.PACKAGE,
  ElementType.RECORD_COMPONENT,
  ElementType.MODULE
})
public @interface Waive {
  /** The id of the rule, such as {@code foreign-write}. */
  String rule();

  /** Why the finding is accepted, for the reader of the report; not blank. */
  String because();

  /** Several waivers on one element; the compiler writes it. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({
    ElementType.TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.CONSTRUCTOR,
    ElementType.LOCAL_VARIABLE,
    ElementType.PACKAGE,
    ElementType.RECORD_COMPONENT,
    ElementType.MODULE
  })
  @interface All {
    /** The waivers, in order. */
    Waive[] value();
  }
}

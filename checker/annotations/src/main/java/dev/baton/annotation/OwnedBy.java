package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A cell that one role writes: only code that runs as the owner may change it ({@code
 * foreign-write}).
 *
 * <p><b>Law.</b> No assignment, increment, array store, JDK mutator, or keyed write reaches the
 * cell, or anything that aliases it, from code that runs as another role. Construction of the
 * object that holds the cell is not a write. Reading is free to all.
 *
 * <p><b>Where.</b> A field or record component; a type, where it stands for all of its fields; a
 * method, which makes it a mutator whose call is the write; a {@code static final} constant, which
 * declares the key that it names.
 *
 * <pre>{@code
 * final class ReviewState {
 *   @OwnedBy("writer") String draft;
 *   @OwnedBy("reviewer") static final String VERDICT = "verdict"; // the key "verdict"
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE,
  ElementType.METHOD,
  ElementType.ANNOTATION_TYPE
})
public @interface OwnedBy {
  /** The role that owns the cell; it must be declared by an {@link AgentRole}. */
  String value();
}

package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * State that is one role's alone: others neither read nor write it ({@code private-escape}, {@code
 * foreign-write}).
 *
 * <p><b>Law.</b> Code that runs as another role does not touch it, and no live reference to it
 * leaves the role: what is handed out is immutable or a copy.
 *
 * <p><b>Where.</b> A field, or a type, where it stands for all of its fields.
 *
 * <pre>{@code
 * @AgentPrivate("writer") private final List<String> scratch = new ArrayList<>();
 *
 * List<String> scratch() { return List.copyOf(scratch); }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface AgentPrivate {
  /** The role whose state this is; it must be declared by an {@link AgentRole}. */
  String value();
}

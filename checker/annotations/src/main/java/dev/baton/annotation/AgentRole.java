package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An entry point of a role: code reached from here, by calls, runs as that role.
 *
 * <p><b>Law.</b> On a type it holds for the methods of the type, its nested and anonymous classes,
 * its lambdas, subclasses that carry no role of their own, and inherited methods called on it. On a
 * method it makes that method an entry point; neighbours without the annotation run as their
 * caller. A call into another role's entry point switches roles. Every role that is named anywhere
 * must be declared by one of these ({@code unknown-role}).
 *
 * <p><b>Where.</b> Types, methods, and annotations that stand for it.
 *
 * <pre>{@code
 * @AgentRole("writer")
 * final class Writer {
 *   void revise(ReviewState state) { state.draft = improve(state.draft); }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface AgentRole {
  /**
   * The name of the role, not blank; a constant such as {@code Roles.WRITER} keeps it in one place.
   */
  String value();
}

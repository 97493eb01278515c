package dev.baton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Wiring code: it runs as no agent, and may initialise and route.
 *
 * <p><b>Law.</b> Code reached from here may write an owned cell to initialise it or to carry it
 * from one agent to the next; without this annotation such a write is reported ({@code
 * unowned-write}). A call into an {@link AgentRole} entry point switches to that role.
 *
 * <p><b>Where.</b> A type or a method.
 *
 * <pre>{@code
 * @Coordinator
 * final class ReviewCycle {
 *   void run(ReviewState state) { writer.revise(state); reviewer.judge(state); }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Coordinator {}

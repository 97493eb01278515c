package dev.baton.harness.stresstarget;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that several threads use at once. For {@code Ring} a class {@code RingStress} is
 * generated in the same package, with a jcstress test for every pair of its operations (each with
 * itself too) in which only the outcomes of the sequential orders are allowed: linearizability, as
 * a table.
 *
 * <p>Needs a constructor without arguments or a static {@link Setup}, operations that are not
 * private, and {@code jcstress-core} on the class path. Since Java 23 processors must be named: put
 * this jar and jcstress on the processor path, and name {@code
 * dev.baton.harness.stresstarget.StressTargetProcessor} and {@code
 * org.openjdk.jcstress.infra.processors.JCStressTestProcessor}.
 *
 * <pre>{@code
 * @StressTarget
 * public class Ring {
 *   @Operation(arguments = {"1", "2"}) public boolean offer(int item) { ... }
 *   @Operation public Integer poll() { ... }
 *   @Observe public String content() { ... }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StressTarget {
  /** Triples of operations to test as well, such as {@code "offer, offer, poll"}. */
  String[] triples() default {};
}

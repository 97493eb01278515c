/**
 * jcstress tests for a user's own classes: {@link StressTarget} on the class, {@link Operation} on
 * what agents call, {@link Setup} on what makes it ready, {@link Observe} on what is compared in
 * the end. A test is generated for every pair of calls, and for triples that are asked for. The
 * allowed outcomes are those of the sequential orders, found by running them; everything else is
 * forbidden. Classes whose results depend on more than the object are refused, with the way out.
 *
 * <p>{@link StressTargetProcessor} does it in a compilation, {@link StressSources} for class files
 * in builds that want no processor. The source that is generated stays where the build keeps such
 * sources, {@code target/generated-sources} with Maven.
 */
@NullMarked
package dev.baton.harness.stresstarget;

import org.jspecify.annotations.NullMarked;

/**
 * Runs the jcstress tests of a class path in a bounded time, judges what they saw, and reports it
 * in formats that build servers read. Needs {@code jcstress-core} beside the tests.
 *
 * <p>Start at {@link StressPass}, the program. It counts the tests ({@code TestLists}), runs them
 * within a budget ({@code Sweeps}, {@code Pace}) in JVMs of their own ({@code Forks}, {@code
 * StressFork}), and judges what these saw ({@code Judge}). {@link Twin} and {@link StartsThreads}
 * are for tests.
 */
@NullMarked
package dev.baton.harness.jcstress;

import org.jspecify.annotations.NullMarked;

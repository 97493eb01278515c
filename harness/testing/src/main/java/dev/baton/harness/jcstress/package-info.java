/**
 * Runs the jcstress tests of a class path in a bounded time, judges what they saw, and reports it
 * in formats that build servers read. Needs {@code jcstress-core} beside the tests.
 */
@NullMarked
package dev.baton.harness.jcstress;

import org.jspecify.annotations.NullMarked;

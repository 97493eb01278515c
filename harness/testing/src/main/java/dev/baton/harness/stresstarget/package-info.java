/**
 * jcstress tests for a user's own classes: {@link StressTarget} on the class, {@link Operation} on
 * what agents call, and the annotation processor writes a test for every pair of operations. The
 * allowed outcomes are those of the sequential orders, found by running them; everything else is
 * forbidden.
 */
@NullMarked
package dev.baton.harness.stresstarget;

import org.jspecify.annotations.NullMarked;

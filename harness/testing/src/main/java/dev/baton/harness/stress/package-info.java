/**
 * Real threads: generated sequences of operations, run concurrently again and again, judged by what
 * their sequential orders allow, and shrunk. The only package that knows jqwik.
 */
@NullMarked
package dev.baton.harness.stress;

import org.jspecify.annotations.NullMarked;

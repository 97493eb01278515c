/**
 * Runs jcstress tests in a bounded time, judges what they saw, and reports it in formats that build
 * servers read. The questions themselves stand in the packages below, one a file.
 */
@NullMarked
package dev.baton.stress;

import org.jspecify.annotations.NullMarked;

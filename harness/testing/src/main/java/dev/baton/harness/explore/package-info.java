/** Searches the schedules of a program: exhaustive, bounded, sampled, or replayed. */
@NullMarked
package dev.baton.harness.explore;

import org.jspecify.annotations.NullMarked;

/** Explores schedules of agents, records what they do, and judges it. */
@NullMarked
package dev.baton.harness;

import org.jspecify.annotations.NullMarked;

/** One agent moves at a time: points, hand-over between agents, and what one run did. */
@NullMarked
package dev.baton.harness.schedule;

import org.jspecify.annotations.NullMarked;

/**
 * Questions about {@code FanOut}: is every branch there after the join, once, whatever became of
 * the others?
 */
@NullMarked
package dev.baton.stress.fanout;

import org.jspecify.annotations.NullMarked;

/** Decides whether a history is linearizable. Knows events, and nothing above them. */
@NullMarked
package dev.baton.harness.judge;

import org.jspecify.annotations.NullMarked;

/** Payloads, their targets and attempts, and what was handed over. */
@NullMarked
package dev.baton.engine.coordination.handoff;

import org.jspecify.annotations.NullMarked;

/** The system, broken. */
@NullMarked
package dev.baton.samples.agentic.broken;

import org.jspecify.annotations.NullMarked;

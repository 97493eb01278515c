/** The system, fixed. */
@NullMarked
package dev.baton.samples.agentic.fixed;

import org.jspecify.annotations.NullMarked;

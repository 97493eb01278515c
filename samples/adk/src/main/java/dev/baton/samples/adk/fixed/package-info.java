/** The system, fixed. */
@NullMarked
package dev.baton.samples.adk.fixed;

import org.jspecify.annotations.NullMarked;

/** The system, broken. */
@NullMarked
package dev.baton.samples.adk.broken;

import org.jspecify.annotations.NullMarked;

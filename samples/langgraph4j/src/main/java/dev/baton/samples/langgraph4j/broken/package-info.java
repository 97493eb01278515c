/** The system, broken. */
@NullMarked
package dev.baton.samples.langgraph4j.broken;

import org.jspecify.annotations.NullMarked;

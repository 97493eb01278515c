/** The system, fixed. */
@NullMarked
package dev.baton.samples.langgraph4j.fixed;

import org.jspecify.annotations.NullMarked;

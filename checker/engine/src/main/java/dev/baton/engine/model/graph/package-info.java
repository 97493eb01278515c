/** Graphs of agents, put together from facts: who runs before, after, or beside whom. */
@NullMarked
package dev.baton.engine.model.graph;

import org.jspecify.annotations.NullMarked;

/**
 * Policies over the order of agents, tools, and humans, and their check against a graph: each form
 * is a small automaton, and the graph is walked together with it (Vardi and Wolper, 1986).
 */
@NullMarked
package dev.baton.engine.model.flow;

import org.jspecify.annotations.NullMarked;

/**
 * What state a value is in at each point of a body: the one flow analysis under the rules.
 *
 * <p>A typestate (Strom and Yemini, 1986) is a small automaton over operations: free, held; owned,
 * handed over. {@link dev.baton.engine.typestate.Simulation} runs one over all paths of a body and
 * tells paths apart as far as branches depend on each other (property simulation: Das, Lerner and
 * Seigle, "ESP", PLDI 2002). {@link dev.baton.engine.typestate.Body} says which values are one
 * object, who uses a result, and what a value was computed from; {@link
 * dev.baton.engine.typestate.Cycles} says what can repeat.
 */
@NullMarked
package dev.baton.engine.typestate;

import org.jspecify.annotations.NullMarked;

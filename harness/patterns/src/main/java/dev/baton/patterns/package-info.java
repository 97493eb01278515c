/**
 * Six coordination patterns for systems of agents, for production use: hand-off ({@link
 * dev.baton.patterns.HandoffPayload}, {@link dev.baton.patterns.HandoffChannel}), state isolation
 * ({@link dev.baton.patterns.CoordinationState}), ownership ({@link
 * dev.baton.patterns.TaskOwnership}), fan-out and fan-in ({@link dev.baton.patterns.FanOut}),
 * conflict detection ({@link dev.baton.patterns.VersionedState}, {@link
 * dev.baton.patterns.Reconciler}), and bounded retry ({@link dev.baton.patterns.BoundedRetry}).
 *
 * <p>There is no static state: time and randomness ({@link dev.baton.patterns.Time}) and observers
 * ({@link dev.baton.patterns.CoordinationListener}) come in where a thing is made. Everything is
 * safe to share between threads unless its class says otherwise.
 */
@NullMarked
package dev.baton.patterns;

import org.jspecify.annotations.NullMarked;

/**
 * Questions about {@code CoordinationState}: do agents that write at once keep what the policies of
 * the keys promise?
 */
@NullMarked
package dev.baton.stress.state;

import org.jspecify.annotations.NullMarked;

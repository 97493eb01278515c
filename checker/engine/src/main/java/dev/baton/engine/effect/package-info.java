/**
 * What running a method does to state, in terms of its parameters: plain values, and questions to
 * them.
 */
@NullMarked
package dev.baton.engine.effect;

import org.jspecify.annotations.NullMarked;

/** Locks, who holds them, and how ownership moves. */
@NullMarked
package dev.baton.engine.coordination.lock;

import org.jspecify.annotations.NullMarked;

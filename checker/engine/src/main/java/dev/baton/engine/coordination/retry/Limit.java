package dev.baton.engine.coordination.retry;

import dev.baton.engine.typestate.Cycles.Way;
import java.util.BitSet;
import java.util.Set;

/**
 * Something that can end a cycle.
 *
 * @param within the ways that are open only while it is not reached
 * @param steps the ops that bring it nearer; none where it comes nearer by itself
 * @param reset the op in the cycle that sets it back or makes it anew; -1 for none
 */
record Limit(Set<Way> within, BitSet steps, int reset) {
  /** One that comes nearer by itself. */
  static Limit byItself(Set<Way> within) {
    return new Limit(within, new BitSet(), -1);
  }
}

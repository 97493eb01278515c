package dev.baton.harness.explore;

import dev.baton.harness.schedule.Operation;
import dev.baton.harness.schedule.Strategy.Moment;
import java.util.BitSet;

/** A decision on the present path of a search: of an agent, or the answer to a choice. */
final class Node {
  private static final Operation[] NONE = {};

  /** How many answers a choice has; 0 when an agent is decided. */
  final int options;

  final Operation[] pending;
  final BitSet enabled = new BitSet();

  /** Agents to be tried here. */
  final BitSet backtrack = new BitSet();

  /** Agents that need not be tried here: a sibling's subtree covers what they would do. */
  final BitSet sleep = new BitSet();

  /** How many were tried here before the present one. */
  int tried;

  int chosen;

  Node(int options) {
    this.options = options;
    this.pending = NONE;
  }

  Node(Moment moment) {
    options = 0;
    pending = new Operation[moment.agents()];
    for (int i = 0; i < pending.length; i++) {
      pending[i] = moment.pending(i);
      enabled.set(i, moment.enabled(i));
    }
  }

  boolean isChoice() {
    return options > 0;
  }

  /** Moves on to the next candidate, if there is one. */
  boolean advance() {
    if (isChoice()) {
      tried++;
      return ++chosen < options;
    }
    sleep.set(chosen);
    for (int i = backtrack.nextSetBit(0); i >= 0; i = backtrack.nextSetBit(i + 1)) {
      if (!sleep.get(i)) {
        chosen = i;
        tried++;
        return true;
      }
    }
    return false;
  }

  int branches() {
    return isChoice() ? options : backtrack.cardinality();
  }
}

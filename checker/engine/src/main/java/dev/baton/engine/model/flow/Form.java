package dev.baton.engine.model.flow;

import java.util.List;
import java.util.Set;

/**
 * One temporal form, as an automaton whose states are numbers. It begins in state 0. A name is that
 * of a node, of a tool that a node's agent has, or {@code human}.
 */
public sealed interface Form {
  /** The state from which nothing is good any more. */
  int BROKEN = -1;

  /** The state after one node; {@code seen} are its names. */
  int next(int state, Set<String> seen);

  /**
   * The state after branches that all have run, of which one was walked: what it waits for may
   * come.
   */
  int credit(int state, Set<String> seen);

  /** Whether a run that ends, or goes round for ever, in this state lacks something. */
  boolean waits(int state);

  /** Whether it asks that a human comes before or after: whatever one allows each time has that. */
  default boolean asksHuman() {
    return false;
  }

  /** Every name. */
  List<String> names();

  /** The names of which one must occur in a graph for the form to say anything about it. */
  List<String> triggers();

  /** {@code never a}. */
  record Never(String name) implements Form {
    @Override
    public int next(int state, Set<String> seen) {
      return state == BROKEN || seen.contains(name) ? BROKEN : 0;
    }

    @Override
    public int credit(int state, Set<String> seen) {
      return state;
    }

    @Override
    public boolean waits(int state) {
      return false;
    }

    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public List<String> triggers() {
      return names();
    }
  }

  /**
   * {@code a leads to b}, within a number of nodes where that is more than 0. The state is how many
   * nodes are left, or how long it has waited.
   */
  record Response(String when, String then, int within) implements Form {
    private static final int WAITS = 1;

    @Override
    public boolean asksHuman() {
      return then.equals(FlowPolicy.HUMAN);
    }

    @Override
    public int next(int state, Set<String> seen) {
      if (state == BROKEN) {
        return BROKEN;
      }
      boolean asked = seen.contains(when);
      if (state > 0 && seen.contains(then)) {
        return 0;
      }
      if (state == 0) {
        return asked && !seen.contains(then) ? WAITS : 0;
      }
      return within == 0 ? WAITS : state >= within ? BROKEN : state + 1;
    }

    @Override
    public int credit(int state, Set<String> seen) {
      return state > 0 && seen.contains(then) ? 0 : state;
    }

    @Override
    public boolean waits(int state) {
      return state > 0;
    }

    @Override
    public List<String> names() {
      return List.of(when, then);
    }

    @Override
    public List<String> triggers() {
      return List.of(when);
    }
  }

  /** {@code no a before b}: {@code a} does not happen until {@code b} has. */
  record Until(String held, String release) implements Form {
    private static final int RELEASED = 1;

    @Override
    public boolean asksHuman() {
      return release.equals(FlowPolicy.HUMAN);
    }

    @Override
    public int next(int state, Set<String> seen) {
      if (state != 0) {
        return state;
      }
      return seen.contains(release) ? RELEASED : seen.contains(held) ? BROKEN : 0;
    }

    @Override
    public int credit(int state, Set<String> seen) {
      return state == 0 && seen.contains(release) ? RELEASED : state;
    }

    @Override
    public boolean waits(int state) {
      return false;
    }

    @Override
    public List<String> names() {
      return List.of(held, release);
    }

    @Override
    public List<String> triggers() {
      return List.of(held);
    }
  }

  /** {@code a then b then c}: in every run, in this order. The state is how many have come. */
  record Chain(List<String> names) implements Form {
    public Chain {
      names = List.copyOf(names);
    }

    @Override
    public int next(int state, Set<String> seen) {
      return state < names.size() && seen.contains(names.get(state)) ? state + 1 : state;
    }

    @Override
    public int credit(int state, Set<String> seen) {
      int now = state;
      while (now < names.size() && seen.contains(names.get(now))) {
        now++;
      }
      return now;
    }

    @Override
    public boolean waits(int state) {
      return state < names.size();
    }

    @Override
    public List<String> triggers() {
      return names;
    }
  }
}

package dev.baton.harness.explore;

import dev.baton.harness.explore.Exhaustive.Dependence;
import dev.baton.harness.schedule.Operation;
import dev.baton.harness.schedule.Operation.Kind;
import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the pairs of steps of a run that could have come in the other order, and plants that order
 * on the path. Clocks of the part of the path that did not change are kept.
 */
final class Races {
  private final Dependence dependence;
  private final List<int[]> clocks = new ArrayList<>();
  private final List<Integer> births = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private List<Step> trace = List.of();
  private int[] ordinal = {};
  private int kept;
  private int step;

  Races(Dependence dependence) {
    this.dependence = dependence;
  }

  /** A new run repeats the path; all but the last decision is as it was. */
  void rewind(List<Node> path) {
    int agents = 0;
    for (Node node : path) {
      agents += node.isChoice() ? 0 : 1;
    }
    kept = Math.min(Math.max(0, agents - 1), clocks.size());
    while (clocks.size() > kept) {
      clocks.remove(clocks.size() - 1);
    }
    births.clear();
    step = 0;
  }

  void moved() {
    step++;
  }

  /** So many agents exist before the next step: new ones were made by the step before. */
  void born(int agents) {
    while (births.size() < agents) {
      births.add(step - 1);
    }
  }

  void analyse(Run run, List<Node> path) {
    List<Step> steps = run.steps();
    nodes.clear();
    path.stream().filter(node -> !node.isChoice()).forEach(nodes::add);
    trace = steps;
    ordinal = new int[steps.size() + 1];
    int[] count = new int[births.size() + 1];
    int[] lastOf = new int[births.size() + 1];
    Arrays.fill(lastOf, -1);
    for (int i = 0; i < steps.size(); i++) {
      int agent = steps.get(i).agent();
      ordinal[i] = ++count[agent];
      if (i >= kept) {
        clocks.add(clock(i, lastOf[agent]));
      }
      lastOf[agent] = i;
    }
    for (Step waiting : run.blocked()) {
      // what it waits for may have been free before somebody took it for good
      trace = new ArrayList<>(steps);
      trace.add(waiting);
      ordinal[steps.size()] = count[waiting.agent()] + 1;
      clock(steps.size(), lastOf[waiting.agent()]);
    }
  }

  private int[] clock(int i, int previous) {
    int agent = trace.get(i).agent();
    int from = previous >= 0 ? previous : births.get(agent);
    int[] before = from >= 0 ? clocks.get(from) : new int[0];
    int[] clock = Arrays.copyOf(before, Math.max(before.length, births.size()));
    List<Integer> rivals = new ArrayList<>();
    Operation mine = trace.get(i).operation();
    boolean waits = mine.waits();
    for (int j = i - 1; j >= 0; j--) {
      Step other = trace.get(j);
      if (other.agent() == agent || !related(trace.get(i), other)) {
        continue;
      }
      boolean unordered = clock[other.agent()] < ordinal[j];
      boolean rival = waits ? at(before, other.agent()) < ordinal[j] : unordered;
      if (rival && mine.kind() != Kind.JOIN && rivals(mine, other.operation())) {
        rivals.add(j);
      }
      if (unordered) {
        join(clock, clocks.get(j));
      }
    }
    clock[agent] = ordinal[i];
    for (int j : rivals) {
      plant(j, i, clock);
    }
    return clock;
  }

  private boolean related(Step later, Step earlier) {
    Operation operation = later.operation();
    if (operation.kind() == Kind.JOIN) {
      return operation.resource() instanceof Integer child && child == earlier.agent();
    }
    return dependence.between(later.agent(), operation, earlier.agent(), earlier.operation());
  }

  /** A step that gives a lock back can never stand beside one that waits for it. */
  private static boolean rivals(Operation later, Operation earlier) {
    return !(later.kind() == Kind.LOCK
        && earlier.kind() == Kind.UNLOCK
        && later.conflicts(earlier));
  }

  private static int at(int[] clock, int agent) {
    return agent < clock.length ? clock[agent] : 0;
  }

  private static void join(int[] clock, int[] other) {
    // a clock that was kept from another run may know of agents that this run did not make
    for (int k = 0; k < Math.min(clock.length, other.length); k++) {
      clock[k] = Math.max(clock[k], other[k]);
    }
  }

  /** Lets step {@code i} come before step {@code j}, unless something planted there leads to it. */
  private void plant(int j, int i, int[] clock) {
    BitSet initials = new BitSet();
    BitSet seen = new BitSet();
    List<Integer> before = new ArrayList<>();
    int agent = trace.get(j).agent();
    for (int k = j + 1; k <= i; k++) {
      int[] mine = k == i ? clock : clocks.get(k);
      if (k < i && at(mine, agent) >= ordinal[j]) {
        continue;
      }
      int mover = trace.get(k).agent();
      boolean first = !seen.get(mover);
      for (int m : before) {
        first &= at(mine, trace.get(m).agent()) < ordinal[m];
      }
      initials.set(mover, first || initials.get(mover));
      seen.set(mover);
      before.add(k);
    }
    plant(nodes.get(j), initials, trace.get(i).agent());
  }

  private static void plant(Node node, BitSet initials, int preferred) {
    if (initials.intersects(node.backtrack)) {
      return;
    }
    initials.and(node.enabled);
    if (initials.isEmpty()) {
      node.backtrack.or(node.enabled);
    } else {
      node.backtrack.set(initials.get(preferred) ? preferred : initials.nextSetBit(0));
    }
  }
}

package dev.baton.harness.explore;

import dev.baton.harness.schedule.Operation;
import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Step;
import dev.baton.harness.schedule.Strategy;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits at least one schedule of every class of schedules that differ only in the order of
 * independent steps. Dynamic partial-order reduction with source sets and sleep sets, after
 * Abdulla, Aronis, Jonsson, Sagonas, "Optimal dynamic partial order reduction" (POPL 2014); steps
 * that wait are compared with everything they may be enabled beside, after Flanagan and Godefroid
 * (POPL 2005).
 */
final class Exhaustive implements Strategy, Progress {
  private final boolean reduce;
  private final Dependence dependence;
  private Tree tree = new Tree();
  private Races races;
  private @Nullable Node parent;
  private long visited;

  Exhaustive(boolean reduce, boolean watched) {
    this.reduce = reduce;
    this.dependence = new Dependence(watched);
    this.races = new Races(dependence);
  }

  @Override
  public boolean begin() {
    parent = null;
    boolean more = tree.next();
    races.rewind(tree.path);
    return more;
  }

  @Override
  public int pick(Moment moment) {
    Node node = tree.repeat(moment);
    if (node == null) {
      node = new Node(moment);
      inheritSleep(node);
      int first = first(node, moment.last());
      if (first == CUT) {
        return CUT;
      }
      node.chosen = first;
      node.backtrack.set(first);
      if (!reduce) {
        node.backtrack.or(node.enabled);
      }
      tree.push(node);
    }
    races.born(moment.agents());
    races.moved();
    parent = node;
    return node.chosen;
  }

  private void inheritSleep(Node node) {
    if (parent == null || !reduce) {
      return;
    }
    Operation done = parent.pending[parent.chosen];
    for (int i = parent.sleep.nextSetBit(0); i >= 0; i = parent.sleep.nextSetBit(i + 1)) {
      if (i != parent.chosen && !dependence.between(i, parent.pending[i], parent.chosen, done)) {
        node.sleep.set(i);
      }
    }
  }

  private static int first(Node node, int last) {
    if (last >= 0 && node.enabled.get(last) && !node.sleep.get(last)) {
      return last;
    }
    for (int i = node.enabled.nextSetBit(0); i >= 0; i = node.enabled.nextSetBit(i + 1)) {
      if (!node.sleep.get(i)) {
        return i;
      }
    }
    return CUT;
  }

  @Override
  public int choose(int options) {
    return tree.choose(options);
  }

  @Override
  public void end(Run run) {
    visited += run.cut() ? 0 : 1;
    if (!reduce) {
      return;
    }
    if (dependence.learn(run.steps())) {
      tree = new Tree();
      races = new Races(dependence);
      visited = 0;
    } else {
      races.analyse(run, tree.path);
    }
  }

  @Override
  public boolean exhausted() {
    return tree.exhausted();
  }

  @Override
  public long visited() {
    return visited;
  }

  @Override
  public double share() {
    return tree.share();
  }

  /** Which steps of different agents depend on each other. */
  static final class Dependence {
    private final boolean watched;
    private final BitSet opaque = new BitSet();

    Dependence(boolean watched) {
      this.watched = watched;
    }

    boolean between(int a, Operation first, int b, Operation second) {
      Operation one = effective(a, first);
      Operation two = effective(b, second);
      return one.conflicts(two) || (watched && one.changesAnything() && two.changesAnything());
    }

    /** What an agent does before its first point is as opaque as the rest of what it does. */
    private Operation effective(int agent, Operation operation) {
      return operation.kind() == Operation.Kind.START && opaque.get(agent)
          ? OPAQUE_START
          : operation;
    }

    private static final Operation OPAQUE_START = Operation.here("starts");

    /** Remembers agents that come to opaque points; whether there is a new one. */
    boolean learn(List<Step> steps) {
      int before = opaque.cardinality();
      for (Step event : steps) {
        if (event.operation().kind() == Operation.Kind.HERE) {
          opaque.set(event.agent());
        }
      }
      return opaque.cardinality() > before;
    }
  }
}

package dev.baton.harness.explore;

import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Strategy;

/**
 * Visits every schedule in which agents that could go on are interrupted at most so often, those
 * with fewer interruptions first: iterative context bounding, after Musuvathi and Qadeer (PLDI
 * 2007). A bound that is raised visits what the lower one visited again.
 */
final class PreemptionBounded implements Strategy, Progress {
  private final int most;
  private int bound;
  private Tree tree = new Tree();
  private long visited;
  private int used;

  PreemptionBounded(int least, int most) {
    this.bound = least;
    this.most = most;
  }

  @Override
  public long visited() {
    return visited;
  }

  int bound() {
    return bound;
  }

  @Override
  public boolean begin() {
    used = 0;
    if (tree.next()) {
      return true;
    }
    if (bound == most) {
      return false;
    }
    bound++;
    tree = new Tree();
    visited = 0;
    return tree.next();
  }

  @Override
  public int pick(Moment moment) {
    Node node = tree.repeat(moment);
    if (node == null) {
      node = new Node(moment);
      int last = moment.last();
      boolean canGoOn = canGoOn(node, last);
      node.chosen = canGoOn ? last : node.enabled.nextSetBit(0);
      if (canGoOn && used == bound) {
        node.backtrack.set(last);
      } else {
        node.backtrack.or(node.enabled);
      }
      tree.push(node);
    }
    used += canGoOn(node, moment.last()) && node.chosen != moment.last() ? 1 : 0;
    return node.chosen;
  }

  private static boolean canGoOn(Node node, int last) {
    return last >= 0 && node.enabled.get(last);
  }

  @Override
  public int choose(int options) {
    return tree.choose(options);
  }

  @Override
  public void end(Run run) {
    visited++;
  }

  @Override
  public boolean exhausted() {
    return bound == most && tree.exhausted();
  }

  @Override
  public double share() {
    return tree.share();
  }
}

package dev.baton.harness.explore;

import dev.baton.harness.schedule.Diverged;
import dev.baton.harness.schedule.Operation;
import dev.baton.harness.schedule.Strategy.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Depth-first search by running again: the path to the present leaf, and how to leave it. */
final class Tree {
  final List<Node> path = new ArrayList<>();
  private int depth;
  private boolean started;
  private boolean exhausted;

  /** Goes to the next leaf; false when there is none left. */
  boolean next() {
    depth = 0;
    if (!started) {
      started = true;
      return true;
    }
    while (!path.isEmpty()) {
      if (path.get(path.size() - 1).advance()) {
        return true;
      }
      path.remove(path.size() - 1);
    }
    exhausted = true;
    return false;
  }

  boolean exhausted() {
    return exhausted;
  }

  /** The decision that this run has to repeat here; null when the path ends before. */
  @Nullable Node repeat(Moment moment) {
    if (depth == path.size()) {
      return null;
    }
    Node node = path.get(depth++);
    if (node.isChoice() || node.chosen >= moment.agents() || !moment.enabled(node.chosen)) {
      throw new Diverged(
          "a repeated schedule came to other agents than before at step " + moment.step());
    }
    Operation now = moment.pending(node.chosen);
    Operation before = node.pending[node.chosen];
    if (now.kind() != before.kind() || !now.label().equals(before.label())) {
      throw new Diverged(
          "at step %d of a repeated schedule `%s` came to `%s`, and to `%s` the time before"
              .formatted(moment.step(), moment.name(node.chosen), now, before));
    }
    return node;
  }

  void push(Node node) {
    path.add(node);
    depth++;
  }

  int choose(int options) {
    if (depth == path.size()) {
      push(new Node(options));
    } else {
      Node node = path.get(depth++);
      if (node.options != options) {
        throw new Diverged("a repeated schedule was asked for another choice than before");
      }
      return node.chosen;
    }
    return 0;
  }

  /** The share of the whole that lies behind, judged by the branches known so far. */
  double share() {
    double share = 0;
    double weight = 1;
    for (Node node : path) {
      double branch = weight / Math.max(1, node.branches());
      share += branch * node.tried;
      weight = branch;
    }
    return share + weight;
  }
}

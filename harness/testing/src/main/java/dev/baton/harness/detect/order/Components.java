package dev.baton.harness.detect.order;

import dev.baton.harness.detect.order.Access.Kind;
import java.util.Arrays;

/**
 * The strongly connected components of a graph (Tarjan, "Depth-first search and linear graph
 * algorithms", 1972), without recursion.
 */
final class Components {
  private final Graph graph;
  private final Kind most;
  private final int[] component;
  private final int[] numbers;
  private final int[] low;
  private final int[] edge;
  private final Ints path = new Ints();
  private final Ints waiting = new Ints();
  private int numbered;
  private int count;

  private Components(Graph graph, Kind most) {
    this.graph = graph;
    this.most = most;
    this.component = new int[graph.steps()];
    this.numbers = new int[graph.steps()];
    this.low = new int[graph.steps()];
    this.edge = new int[graph.steps()];
    Arrays.fill(component, -1);
  }

  /** The number of each step's component, over edges of at most this kind. */
  static int[] of(Graph graph, Kind most) {
    Components components = new Components(graph, most);
    for (int step = 0; step < graph.steps(); step++) {
      if (components.low[step] == 0) {
        components.visit(step);
      }
    }
    return components.component;
  }

  /** Whether no component, as {@link #of} numbers them, has more than one step. */
  static boolean isAcyclic(int[] component) {
    return Arrays.stream(component).max().orElse(-1) == component.length - 1;
  }

  private void visit(int root) {
    enter(root);
    while (path.size() > 0) {
      int step = path.get(path.size() - 1);
      if (edge[step] < graph.end(step)) {
        follow(step);
      } else {
        leave(step);
      }
    }
  }

  private void enter(int step) {
    numbers[step] = ++numbered;
    low[step] = numbered;
    edge[step] = graph.first(step);
    path.add(step);
    waiting.add(step);
  }

  private void follow(int step) {
    int at = edge[step]++;
    if (graph.kind(at).compareTo(most) > 0) {
      return;
    }
    int next = graph.target(at);
    if (low[next] == 0) {
      enter(next);
    } else if (component[next] < 0) {
      low[step] = Math.min(low[step], numbers[next]);
    }
  }

  private void leave(int step) {
    path.pop();
    if (path.size() > 0) {
      int parent = path.get(path.size() - 1);
      low[parent] = Math.min(low[parent], low[step]);
    }
    if (low[step] == numbers[step]) {
      int member;
      do {
        member = waiting.pop();
        component[member] = count;
      } while (member != step);
      count++;
    }
  }
}

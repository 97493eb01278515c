package dev.baton.harness.detect.order;

import dev.baton.harness.detect.order.Access.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The direct serialization graph of steps, as adjacency in two arrays. */
final class Graph {
  private final int[] starts;
  private final int[] targets;
  private final byte[] kinds;
  private final int[] keys;

  Graph(int steps, List<Access> accesses) {
    int[] degree = new int[steps + 1];
    accesses.forEach(key -> key.edges((from, to, kind) -> degree[from + 1]++));
    for (int i = 0; i < steps; i++) {
      degree[i + 1] += degree[i];
    }
    starts = degree.clone();
    targets = new int[degree[steps]];
    kinds = new byte[degree[steps]];
    keys = new int[degree[steps]];
    for (int i = 0; i < accesses.size(); i++) {
      int key = i;
      accesses
          .get(i)
          .edges(
              (from, to, kind) -> {
                int at = degree[from]++;
                targets[at] = to;
                kinds[at] = kind.weight;
                keys[at] = key;
              });
    }
  }

  int steps() {
    return starts.length - 1;
  }

  int first(int step) {
    return starts[step];
  }

  int end(int step) {
    return starts[step + 1];
  }

  int target(int edge) {
    return targets[edge];
  }

  Kind kind(int edge) {
    return Kind.of(kinds[edge]);
  }

  /** A step on a path, and by what it was reached: how, and over which key. */
  record Hop(int step, Kind by, int key) {}

  Hop hop(int edge) {
    return new Hop(targets[edge], kind(edge), keys[edge]);
  }

  /**
   * The shortest way from one step to another over edges of at most this kind, inside one
   * component; empty where there is none.
   */
  List<Hop> path(int from, int to, Kind most, int[] component) {
    int[] via = new int[steps()];
    Arrays.fill(via, -1);
    int[] before = new int[steps()];
    Deque<Integer> queue = new ArrayDeque<>(List.of(from));
    while (!queue.isEmpty()) {
      int step = queue.remove();
      for (int edge = first(step); edge < end(step); edge++) {
        int next = targets[edge];
        boolean inside = component[next] == component[from] && kinds[edge] <= most.weight;
        if (inside && via[next] < 0) {
          via[next] = edge;
          before[next] = step;
          if (next == to) {
            return back(from, to, via, before);
          }
          queue.add(next);
        }
      }
    }
    return List.of();
  }

  private List<Hop> back(int from, int to, int[] via, int[] before) {
    Deque<Hop> hops = new ArrayDeque<>();
    int step = to;
    do {
      hops.addFirst(hop(via[step]));
      step = before[step];
    } while (step != from);
    return List.copyOf(hops);
  }
}

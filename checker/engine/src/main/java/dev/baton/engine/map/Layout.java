package dev.baton.engine.map;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.digraph.Digraph;
import dev.baton.engine.model.graph.AgentGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the nodes of a graph stand: in layers from the start down, in each layer near those that
 * they come from (Sugiyama, Tagawa, Toda 1981); longer edges have lanes between them. Units are
 * pixels.
 */
final class Layout {
  static final int HEIGHT = 34;
  private static final int GAP = 26;
  private static final int LANE = 14;
  private static final int LAYER = 84;
  private static final int MARGIN = 30;
  private static final double CHARACTER = 7.6;
  private final AgentGraph graph;
  private final int[] layer;
  private final double[] x;
  private final Set<Edge> back = new HashSet<>();
  private final List<List<Integer>> layers = new ArrayList<>();
  private final Lanes lanes;
  private double width;

  private Layout(AgentGraph graph) {
    this.graph = graph;
    this.layer = new int[graph.size()];
    findBack();
    findLayers();
    this.lanes = new Lanes(graph, layer, edge -> !isBack(edge));
    this.x = new double[lanes.points()];
  }

  static Layout of(AgentGraph graph) {
    Layout layout = new Layout(graph);
    layout.fill();
    layout.order();
    layout.place();
    return layout;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return MARGIN + lanes.layer(point) * (double) LAYER;
  }

  /** The points of the layers between its ends at which an edge passes, from above. */
  int[] lanes(Edge edge) {
    return lanes.of(edge);
  }

  double width() {
    return width;
  }

  double height() {
    return MARGIN * 2 + (layers.size() - 1) * (double) LAYER + HEIGHT;
  }

  /** Whether the edge leads up again. */
  boolean isBack(Edge edge) {
    return back.contains(edge);
  }

  static double width(Node node) {
    return switch (node.kind()) {
      case START, END -> 56;
      case FORK, JOIN -> 64;
      default -> Math.max(70, node.id().length() * CHARACTER + 24);
    };
  }

  /** Edges to a node that is still open in a walk in depth. */
  private void findBack() {
    int[] state = new int[graph.size()];
    int[] next = new int[graph.size()];
    List<Integer> roots = new ArrayList<>();
    int start = graph.number(GraphFact.START);
    if (start >= 0) {
      roots.add(start);
    }
    for (int i = 0; i < graph.size(); i++) {
      roots.add(i);
    }
    for (int root : roots) {
      Deque<Integer> path = new ArrayDeque<>();
      if (state[root] == 0) {
        state[root] = 1;
        path.push(root);
      }
      while (!path.isEmpty()) {
        int node = path.element();
        List<Edge> out = graph.out(node);
        if (next[node] == out.size()) {
          state[node] = 2;
          path.pop();
          continue;
        }
        Edge edge = out.get(next[node]++);
        int to = graph.number(edge.to());
        if (state[to] == 1) {
          back.add(edge);
        } else if (state[to] == 0) {
          state[to] = 1;
          path.push(to);
        }
      }
    }
  }

  /** Each node one below the lowest of those before it; the end below all. */
  private void findLayers() {
    int[] open = new int[graph.size()];
    graph.edges().stream()
        .filter(e -> !back.contains(e))
        .forEach(e -> open[graph.number(e.to())]++);
    Deque<Integer> work = new ArrayDeque<>();
    for (int i = 0; i < graph.size(); i++) {
      if (open[i] == 0) {
        work.add(i);
      }
    }
    int deepest = 0;
    while (!work.isEmpty()) {
      int node = work.remove();
      deepest = Math.max(deepest, layer[node]);
      for (Edge edge : graph.out(node)) {
        int to = graph.number(edge.to());
        if (!back.contains(edge)) {
          layer[to] = Math.max(layer[to], layer[node] + 1);
          if (--open[to] == 0) {
            work.add(to);
          }
        }
      }
    }
    int end = graph.number(GraphFact.END);
    if (end >= 0) {
      layer[end] = Math.max(layer[end], Math.max(1, deepest));
    }
  }

  private void fill() {
    for (int point = 0; point < lanes.points(); point++) {
      while (layers.size() <= lanes.layer(point)) {
        layers.add(new ArrayList<>());
      }
      layers.get(lanes.layer(point)).add(point);
    }
  }

  private void order() {
    double[] rank = new double[lanes.points()];
    for (int sweep = 0; sweep < 6; sweep++) {
      for (List<Integer> row : layers) {
        for (int i = 0; i < row.size(); i++) {
          rank[row.get(i)] = i;
        }
      }
      Digraph near = sweep % 2 == 0 ? lanes.above() : lanes.below();
      for (List<Integer> row : layers) {
        row.sort(Comparator.comparingDouble(point -> middle(point, rank, near)));
        for (int i = 0; i < row.size(); i++) {
          rank[row.get(i)] = i;
        }
      }
    }
  }

  private static double middle(int point, double[] rank, Digraph near) {
    double sum = 0;
    for (int i = near.first(point); i < near.past(point); i++) {
      sum += rank[near.end(i)];
    }
    return near.degree(point) == 0 ? rank[point] : sum / near.degree(point);
  }

  private void place() {
    double[] widths = new double[layers.size()];
    for (int i = 0; i < layers.size(); i++) {
      widths[i] = layers.get(i).stream().mapToDouble(this::room).sum();
      width = Math.max(width, widths[i]);
    }
    width += 2 * MARGIN + (back.isEmpty() ? 0 : 40 + 18 * Math.min(back.size(), 8));
    double inner = width - 2 * MARGIN - (back.isEmpty() ? 0 : 40 + 18 * Math.min(back.size(), 8));
    for (int i = 0; i < layers.size(); i++) {
      double at = MARGIN + (inner - widths[i]) / 2;
      for (int point : layers.get(i)) {
        x[point] = at + room(point) / 2;
        at += room(point);
      }
    }
  }

  /** How much of its layer a point takes. */
  private double room(int point) {
    return point < graph.size() ? width(graph.nodes().get(point)) + GAP : LANE;
  }

  /** How high a node is drawn. */
  static int height(Node node) {
    return node.kind() == NodeKind.FORK || node.kind() == NodeKind.JOIN ? 8 : HEIGHT;
  }
}

package dev.baton.engine.map;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
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
 * they come from (Sugiyama, Tagawa, Toda 1981). Units are pixels.
 */
final class Layout {
  static final int HEIGHT = 34;
  private static final int GAP = 26;
  private static final int LAYER = 84;
  private static final int MARGIN = 30;
  private static final double CHARACTER = 7.6;
  private final AgentGraph graph;
  private final int[] layer;
  private final double[] x;
  private final Set<Edge> back = new HashSet<>();
  private final List<List<Integer>> layers = new ArrayList<>();
  private double width;

  private Layout(AgentGraph graph) {
    this.graph = graph;
    this.layer = new int[graph.size()];
    this.x = new double[graph.size()];
  }

  static Layout of(AgentGraph graph) {
    Layout layout = new Layout(graph);
    layout.findBack();
    layout.findLayers();
    layout.order();
    layout.place();
    return layout;
  }

  double x(int node) {
    return x[node];
  }

  double y(int node) {
    return MARGIN + layer[node] * (double) LAYER;
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
    for (int i = 0; i < graph.size(); i++) {
      while (layers.size() <= layer[i]) {
        layers.add(new ArrayList<>());
      }
      layers.get(layer[i]).add(i);
    }
  }

  private void order() {
    double[] rank = new double[graph.size()];
    for (int sweep = 0; sweep < 6; sweep++) {
      for (List<Integer> row : layers) {
        for (int i = 0; i < row.size(); i++) {
          rank[row.get(i)] = i;
        }
      }
      boolean down = sweep % 2 == 0;
      for (List<Integer> row : layers) {
        row.sort(Comparator.comparingDouble(n -> middle(n, rank, down)));
        for (int i = 0; i < row.size(); i++) {
          rank[row.get(i)] = i;
        }
      }
    }
  }

  private double middle(int node, double[] rank, boolean down) {
    List<Edge> near = down ? graph.in(node) : graph.out(node);
    return near.stream()
        .mapToDouble(e -> rank[graph.number(down ? e.from() : e.to())])
        .average()
        .orElse(rank[node]);
  }

  private void place() {
    double[] widths = new double[layers.size()];
    for (int i = 0; i < layers.size(); i++) {
      widths[i] = layers.get(i).stream().mapToDouble(n -> width(graph.nodes().get(n)) + GAP).sum();
      width = Math.max(width, widths[i]);
    }
    width += 2 * MARGIN + (back.isEmpty() ? 0 : 40 + 18 * Math.min(back.size(), 8));
    double inner = width - 2 * MARGIN - (back.isEmpty() ? 0 : 40 + 18 * Math.min(back.size(), 8));
    for (int i = 0; i < layers.size(); i++) {
      double at = MARGIN + (inner - widths[i]) / 2 + GAP / 2.0;
      for (int node : layers.get(i)) {
        double w = width(graph.nodes().get(node));
        x[node] = at + w / 2;
        at += w + GAP;
      }
    }
  }

  /** How high a node is drawn. */
  static int height(Node node) {
    return node.kind() == NodeKind.FORK || node.kind() == NodeKind.JOIN ? 8 : HEIGHT;
  }
}

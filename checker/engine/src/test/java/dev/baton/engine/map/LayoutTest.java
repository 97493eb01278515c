package dev.baton.engine.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An edge that is longer than a layer passes beside the nodes of the layers between. */
class LayoutTest {
  private static final Place NOWHERE = new Place("G.java", 1, 1, 1);

  @Test
  void longEdgesCrossNoNode() {
    for (int seed = 0; seed < 300; seed++) {
      AgentGraph graph = graph(new Random(seed));
      Layout layout = Layout.of(graph);
      for (Edge edge : graph.edges()) {
        if (!layout.isBack(edge)) {
          check("seed " + seed + ": " + edge.from() + " -> " + edge.to(), graph, layout, edge);
        }
      }
    }
  }

  private static void check(String text, AgentGraph graph, Layout layout, Edge edge) {
    double last = layout.y(graph.number(edge.from()));
    int[] lanes = layout.lanes(edge);
    for (int lane : lanes) {
      assertEquals(84, layout.y(lane) - last, text + ": no lane in some layer");
      last = layout.y(lane);
      for (int node = 0; node < graph.size(); node++) {
        double reach = Layout.width(graph.nodes().get(node)) / 2;
        boolean beside = Math.abs(layout.x(node) - layout.x(lane)) > reach;
        assertTrue(beside || layout.y(node) != layout.y(lane), text + ": it crosses " + node);
      }
    }
    assertEquals(84, layout.y(graph.number(edge.to())) - last, text);
  }

  /** Up to thirty nodes, some of which no way leads to. */
  private static AgentGraph graph(Random random) {
    int size = 3 + random.nextInt(28);
    List<Fact> facts = new ArrayList<>(List.of(new GraphBuilt("g", "made up", NOWHERE)));
    for (int i = 0; i < size; i++) {
      NodeKind kind = i == 0 ? NodeKind.START : i == 1 ? NodeKind.END : NodeKind.AGENT;
      facts.add(new Node("g", name(i), kind, "", false, NOWHERE));
    }
    for (int i = size + random.nextInt(size); i > 0; i--) {
      int from = random.nextInt(size);
      String to = name(1 + random.nextInt(size - 1));
      facts.add(new Edge("g", name(from == 1 ? 0 : from), to, EdgeKind.CHOICE, "", NOWHERE));
    }
    return Graphs.of(new Facts(facts)).findFirst().orElseThrow();
  }

  private static String name(int node) {
    return node == 0 ? GraphFact.START : node == 1 ? GraphFact.END : "n" + node;
  }
}

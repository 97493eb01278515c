package dev.baton.engine.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Aliasing;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Concurrency, certainty of writes, and bounds, on graphs written as {@code a>b} and {@code a?b}.
 */
class GraphTest {
  private static final Place NOWHERE = new Place("G.java", 1, 1, 1);

  /** {@code >} is always taken, {@code ?} is a choice, {@code S} and {@code E} are the ends. */
  private static AgentGraph graph(String edges, GraphFact... more) {
    Set<String> names = new LinkedHashSet<>(List.of("S", "E"));
    List<Fact> facts = new ArrayList<>(List.of(new GraphBuilt("g", "made up", NOWHERE)));
    for (String edge : edges.split(" ")) {
      names.addAll(List.of(edge.split("[>?]")));
    }
    for (String name : names) {
      NodeKind kind =
          name.equals("S") ? NodeKind.START : name.equals("E") ? NodeKind.END : NodeKind.AGENT;
      facts.add(new Node("g", id(name), kind, "", false, NOWHERE));
    }
    for (String edge : edges.split(" ")) {
      String[] ends = edge.split("[>?]");
      EdgeKind kind = edge.contains("?") ? EdgeKind.CHOICE : EdgeKind.ALWAYS;
      facts.add(new Edge("g", id(ends[0]), id(ends[1]), kind, "", NOWHERE));
    }
    facts.addAll(List.of(more));
    return Graphs.of(new Facts(facts)).findFirst().orElseThrow();
  }

  private static String id(String name) {
    return name.equals("S") ? GraphFact.START : name.equals("E") ? GraphFact.END : name;
  }

  private static boolean atOnce(AgentGraph graph, String one, String other) {
    int first = graph.number(one);
    int second = graph.number(other);
    assertEquals(graph.atOnce(first, second), graph.atOnce(second, first));
    return graph.atOnce(first, second);
  }

  @Test
  void branchesRunAtOnceUntilTheyMeet() {
    AgentGraph graph = graph("S>f f>a f>b a>a2 a2>j b>j j>E");
    assertTrue(atOnce(graph, "a", "b"));
    assertTrue(atOnce(graph, "a2", "b"));
    assertFalse(atOnce(graph, "a", "a2"));
    assertFalse(atOnce(graph, "f", "a"));
    assertFalse(atOnce(graph, "b", "j"));
  }

  @Test
  void choicesExcludeOneAnother() {
    AgentGraph graph = graph("S>f f?a f?b a>j b>j j>E");
    assertFalse(atOnce(graph, "a", "b"));
  }

  @Test
  void aRetryOfOneBranchDoesNotHideTheFork() {
    AgentGraph graph = graph("S>f f>a f>b a>j b>j j?a j?E");
    assertTrue(atOnce(graph, "a", "b"));
  }

  @Test
  void branchesThatNeverMeetRunAtOnceToTheEnd() {
    AgentGraph graph = graph("S>a S>b a>a2 b>b2 a2>E b2>E");
    assertTrue(atOnce(graph, "a2", "b2"));
    assertTrue(atOnce(graph, "a", "b2"));
  }

  @Test
  void someBranchesMeetBeforeOthers() {
    AgentGraph graph = graph("S>f f>a f>b f>c a>m b>m m>j c>j j>E");
    assertTrue(atOnce(graph, "m", "c"));
    assertFalse(atOnce(graph, "m", "a"));
  }

  @Test
  void branchesThatMeetHaveAllWritten() {
    KeyWrite write = write("a", "k");
    AgentGraph joined = graph("S>f f>a f>b a>j b>j j>E", write);
    assertTrue(Written.of(joined, Set.of("k")).before("j", "k"));
    assertFalse(Written.of(joined, Set.of("k")).before("b", "k"));
    AgentGraph chosen = graph("S>f f?a f?b a>j b>j j>E", write);
    assertFalse(Written.of(chosen, Set.of("k")).before("j", "k"));
    assertTrue(Written.of(chosen, Set.of("k")).sometimesBefore("j", "k"));
  }

  @Test
  void aChoiceInsideABranchIsNoCertainWrite() {
    AgentGraph graph = graph("S>f f>a f>b a?x a?y x>j y>j b>j j>E", write("x", "k"));
    assertFalse(Written.of(graph, Set.of("k")).before("j", "k"));
    AgentGraph both =
        graph("S>f f>a f>b a?x a?y x>j y>j b>j j>E", write("x", "k"), write("y", "k"));
    assertTrue(Written.of(both, Set.of("k")).before("j", "k"));
  }

  @Test
  void aLimitInsideDoesNotBoundTheRoundAroundIt() {
    String nested = "S>o o?i i?w w>i i?d d>o o?E";
    assertEquals(1, Rounds.unbounded(graph(nested, limit("i", 3))).size());
    assertEquals(1, Rounds.unbounded(graph(nested, limit("o", 3))).size());
    assertEquals(0, Rounds.unbounded(graph(nested, limit("i", 3), limit("o", 3))).size());
  }

  @Test
  void aDefaultNeedsAWayOut() {
    Bound byDefault = new Bound("g", "", 25, true, false, NOWHERE);
    assertEquals(0, Rounds.unbounded(graph("S>a a>b b?a b?E", byDefault)).size());
    assertEquals(1, Rounds.unbounded(graph("S>a a>b b>a", byDefault)).size());
    Bound none = new Bound("g", "", Integer.MAX_VALUE, false, false, NOWHERE);
    assertEquals(1, Rounds.unbounded(graph("S>a a>b b?a b?E", byDefault, none)).size());
  }

  private static KeyWrite write(String node, String key) {
    return new KeyWrite("g", node, key, Manner.RETURNED, Aliasing.FRESH, NOWHERE);
  }

  private static Bound limit(String node, long rounds) {
    return new Bound("g", node, rounds, false, false, NOWHERE);
  }
}

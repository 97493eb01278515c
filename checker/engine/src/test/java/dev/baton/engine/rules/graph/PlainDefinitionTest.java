package dev.baton.engine.rules.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Aliasing;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Fork;
import dev.baton.engine.model.graph.Graphs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What rules find between branches, against every pair of writes and reads, on random graphs. */
class PlainDefinitionTest {
  private static final int SEEDS = 1_000;

  /** Each fact has a line of its own, so that a finding tells which it speaks of. */
  private static Facts facts(Random random) {
    int size = 4 + random.nextInt(7);
    List<Fact> facts = new ArrayList<>();
    facts.add(new GraphBuilt("g", "made up", place(facts)));
    for (int i = 0; i < size; i++) {
      NodeKind kind = i == 0 ? NodeKind.START : i == 1 ? NodeKind.END : NodeKind.AGENT;
      facts.add(new Node("g", name(i), kind, "", false, place(facts)));
    }
    for (int i = size + random.nextInt(size); i > 0; i--) {
      int from = random.nextInt(size);
      EdgeKind kind = random.nextInt(4) == 0 ? EdgeKind.CHOICE : EdgeKind.ALWAYS;
      String to = name(1 + random.nextInt(size - 1));
      facts.add(new Edge("g", name(from == 1 ? 0 : from), to, kind, "", place(facts)));
    }
    for (int i = 0; i < size; i++) {
      String node = name(2 + random.nextInt(size - 2));
      String key = "k" + random.nextInt(3);
      facts.add(new KeyWrite("g", node, key, Manner.RETURNED, Aliasing.FRESH, place(facts)));
      String reader = name(2 + random.nextInt(size - 2));
      facts.add(new KeyRead("g", reader, "k" + random.nextInt(3), false, place(facts)));
    }
    return new Facts(facts);
  }

  private static Place place(List<Fact> before) {
    return new Place("G.java", before.size() + 1, 1, 1);
  }

  private static String name(int node) {
    return node == 0 ? GraphFact.START : node == 1 ? GraphFact.END : "n" + node;
  }

  private static boolean atOnce(AgentGraph graph, Fork fork, String one, String other) {
    return fork.atOnce(graph.number(one), graph.number(other));
  }

  @Test
  void writesOfOneKeyClashWhereTheyCanRunAtOnce() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Facts facts = facts(new Random(seed));
      AgentGraph graph = Graphs.of(facts).findFirst().orElseThrow();
      Set<Set<Integer>> expected = new HashSet<>();
      for (Fork fork : graph.forks()) {
        for (String key : List.of("k0", "k1", "k2")) {
          Set<Integer> lines = clashing(graph, fork, key);
          if (!lines.isEmpty()) {
            expected.add(lines);
          }
        }
      }
      Set<Set<Integer>> found = new HashSet<>();
      new ParallelWrite().check(facts).forEach(finding -> found.add(lines(finding)));
      assertEquals(expected, found, "seed " + seed);
    }
  }

  private static Set<Integer> clashing(AgentGraph graph, Fork fork, String key) {
    Set<Integer> lines = new TreeSet<>();
    for (KeyWrite one : graph.writes()) {
      for (KeyWrite other : graph.writes()) {
        boolean same = one.key().equals(key) && other.key().equals(key);
        if (same && atOnce(graph, fork, one.node(), other.node())) {
          lines.add(one.place().line());
        }
      }
    }
    if (!lines.isEmpty()) {
      lines.add(fork.branches().get(0).place().line());
    }
    return lines;
  }

  private static Set<Integer> lines(Finding finding) {
    Set<Integer> lines = new TreeSet<>(Set.of(finding.place().line()));
    finding.related().forEach(step -> lines.add(step.place().line()));
    return lines;
  }

  @Test
  void readsClashWithWritesThatCanRunAtOnce() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Facts facts = facts(new Random(seed));
      AgentGraph graph = Graphs.of(facts).findFirst().orElseThrow();
      Set<Integer> expected = new TreeSet<>();
      for (Fork fork : graph.forks()) {
        for (KeyRead read : graph.reads()) {
          boolean own =
              graph.writes().stream()
                  .anyMatch(w -> w.node().equals(read.node()) && w.key().equals(read.key()));
          boolean beside =
              graph.writes().stream()
                  .filter(w -> w.key().equals(read.key()))
                  .anyMatch(w -> atOnce(graph, fork, w.node(), read.node()));
          if (beside && !own) {
            expected.add(read.place().line());
          }
        }
      }
      assertEquals(expected, places(new ParallelReadWrite(), facts), "seed " + seed);
    }
  }

  private static Set<Integer> places(Rule rule, Facts facts) {
    Set<Integer> lines = new TreeSet<>();
    rule.check(facts).forEach(finding -> lines.add(finding.place().line()));
    return lines;
  }

  @Test
  void nodesAreFoundThatNoWayLeadsToOrOnFrom() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Facts facts = facts(new Random(seed));
      AgentGraph graph = Graphs.of(facts).findFirst().orElseThrow();
      Set<String> reached = new HashSet<>(Set.of(GraphFact.START));
      while (graph.edges().stream()
          .anyMatch(e -> reached.contains(e.from()) && reached.add(e.to()))) {
        continue;
      }
      Set<Integer> never = new TreeSet<>();
      Set<Integer> last = new TreeSet<>();
      for (Node node : graph.nodes()) {
        if (!reached.contains(node.id()) && node.kind() == NodeKind.AGENT) {
          never.add(node.place().line());
        }
        boolean ends = graph.edges().stream().noneMatch(e -> e.from().equals(node.id()));
        if (reached.contains(node.id()) && ends && node.kind() != NodeKind.END) {
          last.add(node.place().line());
        }
      }
      assertEquals(never, places(new UnreachableAgent(), facts), "seed " + seed);
      assertEquals(last, places(new DeadEnd(), facts), "seed " + seed);
    }
  }
}

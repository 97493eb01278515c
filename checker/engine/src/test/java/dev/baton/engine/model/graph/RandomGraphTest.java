package dev.baton.engine.model.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is worked out fast, against what it means, on small random graphs. */
class RandomGraphTest {
  private static final Place NOWHERE = new Place("G.java", 1, 1, 1);
  private static final int SEEDS = 1_000;

  /** Up to nine nodes, of which the first is the start and the second the end. */
  private static AgentGraph graph(Random random, boolean forks) {
    int size = 3 + random.nextInt(7);
    List<Fact> facts = new ArrayList<>(List.of(new GraphBuilt("g", "made up", NOWHERE)));
    for (int i = 0; i < size; i++) {
      NodeKind kind = i == 0 ? NodeKind.START : i == 1 ? NodeKind.END : NodeKind.AGENT;
      facts.add(new Node("g", name(i), kind, "", false, NOWHERE));
    }
    for (int i = random.nextInt(2 * size + 1); i >= 0; i--) {
      int from = random.nextInt(size);
      EdgeKind kind = !forks || random.nextInt(4) == 0 ? EdgeKind.CHOICE : EdgeKind.ALWAYS;
      String to = name(1 + random.nextInt(size - 1));
      facts.add(new Edge("g", name(from == 1 ? 0 : from), to, kind, "", NOWHERE));
    }
    for (int i = random.nextInt(size); i >= 0; i--) {
      String node = name(2 + random.nextInt(size - 2));
      String key = "k" + random.nextInt(3);
      facts.add(new KeyWrite("g", node, key, Manner.RETURNED, Aliasing.FRESH, NOWHERE));
    }
    for (int i = 2; i < size; i++) {
      facts.add(new KeyRead("g", name(i), "k" + random.nextInt(3), true, NOWHERE));
    }
    return Graphs.of(new Facts(facts)).findFirst().orElseThrow();
  }

  private static String name(int node) {
    return node == 0 ? GraphFact.START : node == 1 ? GraphFact.END : "n" + node;
  }

  /** The nodes to which ways lead from some, not counting those that are gone. */
  private static BitSet reached(AgentGraph graph, BitSet from, BitSet gone) {
    BitSet seen = (BitSet) from.clone();
    seen.andNot(gone);
    for (BitSet more = seen; !more.isEmpty(); ) {
      BitSet next = new BitSet();
      more.stream()
          .flatMap(n -> graph.out(n).stream().mapToInt(e -> graph.number(e.to())))
          .filter(n -> !seen.get(n) && !gone.get(n))
          .forEach(next::set);
      seen.or(next);
      more = next;
    }
    return seen;
  }

  private static BitSet set(int... nodes) {
    BitSet set = new BitSet();
    IntStream.of(nodes).filter(n -> n >= 0).forEach(set::set);
    return set;
  }

  /** Nodes after which nothing comes, and those from which every way leads back to them. */
  private static BitSet stuck(AgentGraph graph) {
    BitSet stuck = new BitSet();
    for (int node = 0; node < graph.size(); node++) {
      int from = node;
      boolean leaves =
          reached(graph, set(node), set()).stream()
              .anyMatch(n -> !reached(graph, set(n), set()).get(from));
      stuck.set(node, !leaves);
    }
    return stuck;
  }

  /** The nodes that lie on every way from a node to where it ends. */
  private static Set<Integer> ahead(AgentGraph graph, int at, BitSet stuck) {
    Set<Integer> ahead = new TreeSet<>();
    for (int node = 0; node < graph.size(); node++) {
      if (node != at && !reached(graph, set(at), set(node)).intersects(stuck)) {
        ahead.add(node);
      }
    }
    return ahead;
  }

  private static int join(AgentGraph graph, int at, BitSet stuck) {
    Set<Integer> ahead = ahead(graph, at, stuck);
    return ahead.stream()
        .filter(n -> ahead(graph, n, stuck).size() == ahead.size() - 1)
        .findFirst()
        .orElse(-1);
  }

  @Test
  void branchesHoldWhatIsReachedBeforeTheyMeet() {
    for (int seed = 0; seed < SEEDS; seed++) {
      AgentGraph graph = graph(new Random(seed), true);
      BitSet stuck = stuck(graph);
      for (Fork fork : graph.forks()) {
        assertTrue(fork.whole(), "seed " + seed);
        int join = join(graph, fork.at(), stuck);
        List<BitSet> branches = new ArrayList<>();
        for (Edge branch : fork.branches()) {
          branches.add(reached(graph, set(graph.number(branch.to())), set(fork.at(), join)));
        }
        check("seed " + seed + ", fork " + fork.at(), graph, fork, branches);
      }
    }
  }

  private static void check(String text, AgentGraph graph, Fork fork, List<BitSet> branches) {
    for (int one = 0; one < graph.size(); one++) {
      BitSet first = comesAfter(branches, one);
      boolean inside = !first.isEmpty() && first.cardinality() < branches.size();
      assertEquals(inside, fork.side(one) >= 0, text + ": is " + one + " in it");
      for (int other = 0; other < graph.size(); other++) {
        BitSet second = comesAfter(branches, other);
        BitSet both = (BitSet) first.clone();
        both.and(second);
        boolean apart = !both.equals(first) && !both.equals(second);
        assertEquals(apart, fork.atOnce(one, other), text + ": " + one + " beside " + other);
      }
    }
  }

  private static BitSet comesAfter(List<BitSet> branches, int node) {
    BitSet after = new BitSet();
    IntStream.range(0, branches.size()).filter(b -> branches.get(b).get(node)).forEach(after::set);
    return after;
  }

  @Test
  void aQuickLookAgreesWithTheSlowOne() {
    for (int seed = 0; seed < SEEDS; seed++) {
      AgentGraph graph = graph(new Random(seed), true);
      Certainty quick = Certainty.of(graph);
      Written slow = Written.of(graph, new HashSet<>(graph.use().keys()));
      for (int read = 0; read < graph.use().read().arcs(); read++) {
        KeyRead one = graph.use().reading(read);
        String text = "seed " + seed + ": " + one.node() + " reads " + one.key();
        assertEquals(slow.before(one.node(), one.key()), quick.isWritten(read), text);
        if (!quick.isWritten(read)) {
          boolean some = slow.sometimesBefore(one.node(), one.key());
          assertEquals(some, quick.isSometimesWritten(read), text);
        }
      }
    }
  }

  @Test
  void withoutForksOneWayWithoutAWriterIsEnough() {
    for (int seed = 0; seed < SEEDS; seed++) {
      AgentGraph graph = graph(new Random(seed), false);
      Certainty quick = Certainty.of(graph);
      for (int read = 0; read < graph.use().read().arcs(); read++) {
        KeyRead one = graph.use().reading(read);
        int reader = graph.number(one.node());
        BitSet writers = new BitSet();
        graph.writes().stream()
            .filter(w -> w.key().equals(one.key()) && !w.node().equals(one.node()))
            .forEach(w -> writers.set(graph.number(w.node())));
        boolean bare = reached(graph, set(0), writers).get(reader);
        boolean reached = graph.isReached(reader);
        assertEquals(!bare || !reached, quick.isWritten(read), "seed " + seed + ": " + one);
      }
    }
  }

  @Test
  void cyclesAreNodesThatAllFollowOneAnother() {
    for (int seed = 0; seed < SEEDS; seed++) {
      AgentGraph graph = graph(new Random(seed), true);
      Set<Set<Integer>> expected = new HashSet<>();
      for (int node = 0; node < graph.size(); node++) {
        Set<Integer> round = round(graph, node);
        if (graph.isReached(node) && !round.isEmpty()) {
          expected.add(round);
        }
      }
      Set<Set<Integer>> found = new HashSet<>();
      graph.cycles().forEach(cycle -> found.add(new HashSet<>(cycle.nodes())));
      assertEquals(expected, found, "seed " + seed);
    }
  }

  /** The nodes that follow a node and that it follows, in one step or more. */
  private static Set<Integer> round(AgentGraph graph, int node) {
    BitSet next = new BitSet();
    graph.out(node).forEach(edge -> next.set(graph.number(edge.to())));
    Set<Integer> round = new HashSet<>();
    reached(graph, next, set()).stream()
        .filter(n -> n == node || reached(graph, set(n), set()).get(node))
        .forEach(round::add);
    return round.contains(node) ? round : Set.of();
  }
}

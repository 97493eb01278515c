package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Aliasing;
import dev.baton.engine.model.GraphFact.Bound;
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
import dev.baton.engine.rules.Rules;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * All rules over generated graphs, in CPU time of one thread, and how often one walk over the same
 * edges would fit into it. The graphs are made as the ones that Agentproof (arXiv 2603.20356)
 * reports its times for: two random edges a node, a fifth of them conditional; 5 000 nodes took it
 * 345 ms for six checks without state. Each node here reads and writes a key as well.
 *
 * <p>Measured on two shared cores, JDK 17, {@code -Xmx4g}: 14 and 19 ms (6 and 5 walks) at 5 000
 * nodes and 10 677 edges in two runs; 191 and 242 ms (3 walks) at 50 000; 3.8 s (4 walks) at
 * 500 000, in the second run. So the rules take no more walks as graphs grow, but a node costs 3.9,
 * 4.8, and 7.6 us there: a random graph has no neighbourhoods, and misses the caches more the larger
 * it is, which the walk does as well. A million nodes have not been measured.
 */
public final class GraphRules {
  private static final Place NOWHERE = new Place("Generated.java", 1, 1, 1);
  private static final int MOST_KEYS = 1_000;

  private GraphRules() {}

  /** Prints a line for each size; sizes are the arguments. */
  public static void main(String[] sizes) {
    List<String> all =
        sizes.length > 0 ? List.of(sizes) : List.of("5000", "50000", "500000", "1000000");
    System.out.printf(
        "All rules over graphs of agents, -Xmx%dm%n", Runtime.getRuntime().maxMemory() >> 20);
    System.out.printf("%9s %9s %10s %14s %9s%n", "nodes", "edges", "ms", "us a node", "walks");
    for (String size : all) {
      measure(Integer.parseInt(size));
    }
  }

  private static void measure(int size) {
    List<Fact> facts = graph(size, new Random(42));
    int runs = Math.max(3, 1_000_000 / size);
    long[] rules = new long[runs];
    long[] walks = new long[runs];
    for (int run = 0; run < runs; run++) {
      Facts fresh = new Facts(facts);
      long start = now();
      for (Rule rule : Rules.all()) {
        rule.check(fresh).forEach(finding -> {});
      }
      long middle = now();
      walk(facts);
      walks[run] = now() - middle;
      rules[run] = middle - start;
    }
    double time = median(rules);
    long edges = facts.stream().filter(Edge.class::isInstance).count();
    System.out.printf(
        Locale.ROOT,
        "%9d %9d %10.1f %14.2f %9.1f%n",
        size,
        edges,
        time / 1e6,
        time / 1e3 / size,
        time / median(walks));
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  /** The peer: the nodes that a run can come to, by their names. */
  private static int walk(List<Fact> facts) {
    Map<String, List<String>> next = new HashMap<>();
    for (Fact fact : facts) {
      if (fact instanceof Edge edge) {
        next.computeIfAbsent(edge.from(), n -> new ArrayList<>()).add(edge.to());
      }
    }
    Set<String> seen = new HashSet<>();
    Deque<String> work = new ArrayDeque<>(List.of(GraphFact.START));
    while (!work.isEmpty()) {
      String node = work.pop();
      if (seen.add(node)) {
        work.addAll(next.getOrDefault(node, List.of()));
      }
    }
    return seen.size();
  }

  private static List<Fact> graph(int size, Random random) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new GraphBuilt("g", "generated", NOWHERE));
    facts.add(new Bound("g", "", 25, true, false, NOWHERE));
    facts.add(new Node("g", GraphFact.START, NodeKind.START, "", false, NOWHERE));
    facts.add(new Node("g", GraphFact.END, NodeKind.END, "", false, NOWHERE));
    for (int i = 0; i < size; i++) {
      facts.add(new Node("g", "n" + i, NodeKind.AGENT, "", false, NOWHERE));
    }
    edges(size, random, facts);
    int keys = Math.min(MOST_KEYS, size / 5);
    for (int i = 0; i < size; i++) {
      Place write = new Place("Generated.java", i + 2, 1, 1);
      Place read = new Place("Generated.java", i + 2, 20, 1);
      String node = "n" + i;
      String key = "k" + random.nextInt(keys);
      facts.add(new KeyWrite("g", node, "k" + i % keys, Manner.RETURNED, Aliasing.FRESH, write));
      facts.add(new KeyRead("g", node, key, random.nextInt(100) == 0, read));
    }
    return facts;
  }

  private static void edges(int size, Random random, List<Fact> facts) {
    Set<Long> known = new HashSet<>();
    boolean[] leads = new boolean[size];
    for (int i = 0; i < 3; i++) {
      facts.add(edge(GraphFact.START, "n" + i, random.nextDouble() < 0.3));
    }
    for (int i = 0; i < 2 * size; i++) {
      int from = random.nextInt(size);
      int to = random.nextInt(size + 1);
      if (from != to && known.add((long) from * (size + 1) + to)) {
        leads[from] = true;
        String target = to == size ? GraphFact.END : "n" + to;
        facts.add(edge("n" + from, target, random.nextDouble() < 0.2));
      }
    }
    for (int i = 0; i < size; i++) {
      if (!leads[i]) {
        facts.add(edge("n" + i, GraphFact.END, false));
      }
    }
  }

  private static Edge edge(String from, String to, boolean conditional) {
    EdgeKind kind = conditional ? EdgeKind.CHOICE : EdgeKind.ALWAYS;
    return new Edge("g", from, to, kind, "", NOWHERE);
  }
}

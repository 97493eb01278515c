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
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.rules.Rules;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * All rules over generated graphs, in CPU time of one thread, and how often one walk over the same
 * edges would fit into it. The graphs are made as the ones that Agentproof (arXiv 2603.20356)
 * reports its times for: random edges, 10 713 of them at 5 000 nodes, a fifth conditional; that took
 * it 345 ms for six checks without state. Each node here reads and writes a key as well.
 *
 * <p>Measured on two cores, JDK 17, {@code -Xmx8g}, no build beside it: 13.2 ms (6 walks) at 5 000
 * nodes, 121 ms (3) at 50 000, 2.2 s (3) at 500 000, 5.6 s (3) at a million; 9.0 ms and 4.9 s in an
 * earlier run. A node costs 2.6, 2.4, 4.4, and 5.6 us, so 2.1 times as much in the largest graph as
 * in the smallest, and 2.7 in the earlier run. The work is linear: the walk takes no less of it, but
 * a random graph has no neighbourhoods, and misses the caches more the larger it is.
 */
public final class GraphRules {
  private static final Place NOWHERE = new Place("Generated.java", 1, 1, 1);
  private static final int MOST_KEYS = 1_000;
  private static final double EDGES_A_NODE = 10_713 / 5_000.0;

  private GraphRules() {}

  /** Prints a line for each size, and what the costliest parts take; sizes are the arguments. */
  public static void main(String[] sizes) {
    List<String> all =
        sizes.length > 0 ? List.of(sizes) : List.of("5000", "50000", "500000", "1000000");
    System.out.printf(
        "All rules over graphs of agents, -Xmx%dm%n", Runtime.getRuntime().maxMemory() >> 20);
    System.out.printf(
        "%9s %9s %10s %14s %12s %9s%n", "nodes", "edges", "ms", "us a node", "of the first", "walks");
    Map<String, List<Double>> parts = new LinkedHashMap<>();
    double first = 0;
    for (String size : all) {
      double node = measure(Integer.parseInt(size), first, parts);
      first = first == 0 ? node : first;
    }
    System.out.printf("%nWhat takes more than 0.05 us a node, at each size%n");
    parts.forEach(GraphRules::part);
  }

  private static void part(String name, List<Double> costs) {
    if (costs.stream().anyMatch(cost -> cost > 0.05)) {
      StringBuilder line = new StringBuilder("%-24s".formatted(name));
      costs.forEach(cost -> line.append(String.format(Locale.ROOT, " %8.2f", cost)));
      System.out.println(line);
    }
  }

  private static double measure(int size, double first, Map<String, List<Double>> parts) {
    List<Fact> facts = graph(size, new Random(42));
    int runs = Math.max(3, 1_000_000 / size);
    Map<String, long[]> costs = new LinkedHashMap<>();
    long[] rules = new long[runs];
    long[] walks = new long[runs];
    for (int run = 0; run < runs; run++) {
      long start = now();
      check(new Facts(facts), run, runs, costs);
      long middle = now();
      walk(facts);
      walks[run] = now() - middle;
      rules[run] = middle - start;
    }
    double node = median(rules) / 1e3 / size;
    costs.forEach(
        (name, times) ->
            parts.computeIfAbsent(name, n -> new ArrayList<>()).add(median(times) / 1e3 / size));
    System.out.printf(
        Locale.ROOT,
        "%9d %9d %10.1f %14.2f %12.2f %9.1f%n",
        size,
        facts.stream().filter(Edge.class::isInstance).count(),
        node * size / 1e3,
        node,
        first == 0 ? 1 : node / first,
        median(rules) / median(walks));
    return node;
  }

  /** All rules; what they share is asked for before them, so that each pays for its own. */
  private static void check(Facts fresh, int run, int runs, Map<String, long[]> costs) {
    timed("graph", run, runs, costs, () -> Graphs.of(fresh).forEach(graph -> {}));
    timed("forks", run, runs, costs, () -> Graphs.of(fresh).forEach(AgentGraph::forks));
    timed("around", run, runs, costs, () -> Graphs.of(fresh).forEach(g -> g.forksAround(0)));
    timed("cycles", run, runs, costs, () -> Graphs.of(fresh).forEach(AgentGraph::cycles));
    timed("keys", run, runs, costs, () -> Graphs.of(fresh).forEach(AgentGraph::use));
    for (Rule rule : Rules.all()) {
      timed(
          rule.info().id(), run, runs, costs, () -> rule.check(fresh).forEach(finding -> {}));
    }
  }

  private static void timed(
      String part, int run, int runs, Map<String, long[]> costs, Runnable work) {
    long start = now();
    work.run();
    costs.computeIfAbsent(part, p -> new long[runs])[run] = now() - start;
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
    long wanted = Math.round(EDGES_A_NODE * size) - 3;
    int ends = size; // nodes that lead nowhere yet, and get an edge to the end
    while (known.size() + ends < wanted) {
      int from = random.nextInt(size);
      int to = random.nextInt(size + 1);
      if (from != to && known.add((long) from * (size + 1) + to)) {
        ends -= leads[from] ? 0 : 1;
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

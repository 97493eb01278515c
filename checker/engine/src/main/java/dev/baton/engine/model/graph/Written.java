package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.GraphFact.Unresolved;
import dev.baton.engine.model.digraph.Digraph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys have certainly been written when a node begins: a forward must-analysis. Branches that
 * meet have all been run. Linear in the graph for each 64 keys.
 */
final class Written {
  private static final int WIDTH = Long.SIZE;
  private final AgentGraph graph;
  private final Map<String, Integer> keys = new HashMap<>();
  private final List<KeyWrite> relevant;
  private final int[] order;
  private final Map<Integer, long[]> before = new HashMap<>();
  private final Map<Integer, long[]> sometimes = new HashMap<>();

  private Written(AgentGraph graph, Set<String> asked) {
    this.graph = graph;
    asked.forEach(key -> keys.put(key, keys.size()));
    this.relevant = graph.writes().stream().filter(w -> keys.containsKey(w.key())).toList();
    this.order = keys.isEmpty() ? new int[0] : Reach.order(graph);
  }

  /** Where branches meet, at the place of their node in the order; null elsewhere. */
  private @Nullable Arrivals[] arrivals() {
    @Nullable Arrivals[] joins = new Arrivals[order.length];
    for (int i = 0; i < order.length; i++) {
      boolean isEnd = graph.nodes().get(order[i]).kind() == NodeKind.END;
      joins[i] = isEnd ? null : Arrivals.of(graph, order[i]);
    }
    return joins;
  }

  /** Works it out for these keys, 64 at a time, when it is first asked for. */
  static Written of(AgentGraph graph, Set<String> asked) {
    return new Written(graph, asked);
  }

  /** Whether every path to the node writes the key first. */
  boolean before(String node, String key) {
    int at = graph.number(node);
    return !keys.containsKey(key)
        || !graph.isReached(at)
        || has(before.computeIfAbsent(block(key), b -> solve(writes(b * WIDTH))), at, key);
  }

  /** Whether some path to the node writes the key first. */
  boolean sometimesBefore(String node, String key) {
    int at = graph.number(node);
    return keys.containsKey(key)
        && graph.isReached(at)
        && has(sometimes.computeIfAbsent(block(key), b -> spread(writes(b * WIDTH))), at, key);
  }

  private int block(String key) {
    return keys.getOrDefault(key, 0) / WIDTH;
  }

  private boolean has(long[] known, int node, String key) {
    return (known[node] >>> (keys.getOrDefault(key, 0) % WIDTH) & 1) != 0;
  }

  /** What each node writes, of the keys from this number on. */
  private long[] writes(int from) {
    long[] writes = new long[graph.size()];
    for (KeyWrite write : relevant) {
      mark(writes, write.node(), write.key(), from);
    }
    for (String key : keys.keySet()) {
      if (Certainty.isGiven(graph, key)) {
        mark(writes, GraphFact.START, key, from);
      }
    }
    for (Unresolved hole : graph.facts(Unresolved.class)) {
      int node = graph.number(hole.node());
      if (hole.what() == Missing.KEY && node >= 0) {
        writes[node] = -1;
      }
    }
    return writes;
  }

  private void mark(long[] writes, String node, String key, int from) {
    int at = graph.number(node);
    int number = keys.getOrDefault(key, -1) - from;
    if (at >= 0 && number >= 0 && number < WIDTH) {
      writes[at] |= 1L << number;
    }
  }

  private long[] solve(long[] writes) {
    @Nullable Arrivals[] joins = arrivals();
    long[] known = new long[graph.size()];
    Arrays.fill(known, -1);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < order.length; i++) {
        Arrivals ways = joins[i];
        long now = ways == null ? common(order[i], known, writes) : joined(ways, known, writes);
        now = i == 0 ? 0 : now;
        changed |= now != known[order[i]];
        known[order[i]] = now;
      }
    }
    return known;
  }

  /** What all ways in have in common. */
  private long common(int node, long[] known, long[] writes) {
    Digraph in = graph.in();
    long common = -1;
    for (int i = in.first(node); i < in.past(node); i++) {
      int from = in.end(i);
      common &= graph.isReached(from) ? known[from] | writes[from] : -1;
    }
    return common;
  }

  /** What all groups have in common; the branches of one group come together. */
  private static long joined(Arrivals ways, long[] known, long[] writes) {
    long common = -1;
    for (List<int[]> group : ways.groups()) {
      long together = 0;
      for (int[] branch : group) {
        long one = -1;
        for (int from : branch) {
          one &= known[from] | writes[from];
        }
        together |= one;
      }
      common &= together;
    }
    return common;
  }

  private long[] spread(long[] writes) {
    Digraph out = graph.out();
    long[] known = new long[graph.size()];
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node : order) {
        long on = known[node] | writes[node];
        for (int i = out.first(node); i < out.past(node); i++) {
          int to = out.end(i);
          changed |= (known[to] | on) != known[to];
          known[to] |= on;
        }
      }
    }
    return known;
  }
}

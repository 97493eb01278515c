package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Input;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.GraphFact.Unresolved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which keys have certainly been written when a node begins: a forward must-analysis. Branches that
 * meet have all been run. Linear in the graph for each 64 keys.
 */
public final class Written {
  private static final int WIDTH = Long.SIZE;
  private final AgentGraph graph;
  private final Map<String, Integer> keys = new HashMap<>();
  private final List<KeyWrite> relevant;
  private final int[] order;
  private final List<@Nullable Arrivals> arrivals;
  private final List<long[]> before = new ArrayList<>();
  private final List<long[]> sometimes = new ArrayList<>();

  private Written(AgentGraph graph, Set<String> asked) {
    this.graph = graph;
    asked.forEach(key -> keys.put(key, keys.size()));
    this.relevant = graph.writes().stream().filter(w -> keys.containsKey(w.key())).toList();
    this.order = keys.isEmpty() ? new int[0] : Reach.order(graph);
    this.arrivals = new ArrayList<>(Collections.nCopies(order.length, null));
    for (int i = 0; i < order.length; i++) {
      boolean isEnd = graph.nodes().get(order[i]).kind() == NodeKind.END;
      arrivals.set(i, isEnd ? null : Arrivals.of(graph, order[i]));
    }
  }

  /** Works it out for these keys. */
  public static Written of(AgentGraph graph, Set<String> asked) {
    Written written = new Written(graph, asked);
    for (int from = 0; from < written.keys.size(); from += WIDTH) {
      long[] writes = written.writes(from);
      written.before.add(written.solve(writes));
      written.sometimes.add(graph.inputs().isEmpty() ? written.spread(writes) : writes);
    }
    return written;
  }

  /** Whether every path to the node writes the key first. */
  public boolean before(String node, String key) {
    int at = graph.number(node);
    return !keys.containsKey(key) || !graph.isReached(at) || has(before, at, key);
  }

  /** Whether some path to the node writes the key first; asked where the input was not seen. */
  public boolean sometimesBefore(String node, String key) {
    int at = graph.number(node);
    return keys.containsKey(key) && graph.isReached(at) && has(sometimes, at, key);
  }

  private boolean has(List<long[]> known, int node, String key) {
    int number = keys.getOrDefault(key, 0);
    return (known.get(number / WIDTH)[node] >>> (number % WIDTH) & 1) != 0;
  }

  /** What each node writes, of the keys from this number on. */
  private long[] writes(int from) {
    long[] writes = new long[graph.size()];
    for (KeyWrite write : relevant) {
      mark(writes, write.node(), write.key(), from);
    }
    for (KeyDeclared key : graph.facts(KeyDeclared.class)) {
      if (key.initial()) {
        mark(writes, GraphFact.START, key.key(), from);
      }
    }
    List<Input> inputs = graph.inputs();
    for (String key : inputs.isEmpty() ? Set.<String>of() : keys.keySet()) {
      if (inputs.stream().allMatch(i -> i.open() || i.keys().contains(key))) {
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
    long[] known = new long[graph.size()];
    Arrays.fill(known, -1);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < order.length; i++) {
        long now = i == 0 ? 0 : arriving(i, known, writes);
        changed |= now != known[order[i]];
        known[order[i]] = now;
      }
    }
    return known;
  }

  private long arriving(int at, long[] known, long[] writes) {
    Arrivals ways = arrivals.get(at);
    return ways == null ? common(order[at], known, writes) : joined(ways, known, writes);
  }

  /** What all ways in have in common. */
  private long common(int node, long[] known, long[] writes) {
    Ways in = graph.in();
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
    Ways out = graph.out();
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

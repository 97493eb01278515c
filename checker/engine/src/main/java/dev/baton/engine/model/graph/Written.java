package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.Input;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Unresolved;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which keys have certainly been written when a node begins: a forward must-analysis. */
public final class Written {
  private final AgentGraph graph;
  private final Map<String, Integer> keys = new HashMap<>();
  private final BitSet[] writes;
  private final BitSet[] before;

  private Written(AgentGraph graph, Set<String> asked) {
    this.graph = graph;
    asked.forEach(key -> keys.put(key, keys.size()));
    writes = new BitSet[graph.size()];
    before = new BitSet[graph.size()];
    for (int node = 0; node < graph.size(); node++) {
      writes[node] = new BitSet();
      before[node] = all();
    }
  }

  /** Works it out for these keys. */
  public static Written of(AgentGraph graph, Set<String> asked) {
    Written written = new Written(graph, asked);
    written.collect();
    written.solve();
    return written;
  }

  /** Whether every path to the node writes the key first. */
  public boolean before(String node, String key) {
    Integer number = keys.get(key);
    int at = graph.number(node);
    return number == null || at < 0 || before[at].get(number);
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, keys.size());
    return all;
  }

  private void collect() {
    for (KeyWrite write : graph.writes()) {
      mark(write.node(), write.key());
    }
    for (KeyDeclared key : graph.facts(KeyDeclared.class)) {
      if (key.initial()) {
        mark(GraphFact.START, key.key());
      }
    }
    List<Input> inputs = graph.inputs();
    for (String key : keys.keySet()) {
      boolean given = inputs.stream().allMatch(i -> i.open() || i.keys().contains(key));
      if (given && !inputs.isEmpty()) {
        mark(GraphFact.START, key);
      }
    }
    for (Unresolved hole : graph.facts(Unresolved.class)) {
      int node = graph.number(hole.node());
      if (hole.what() == Missing.KEY && node >= 0) {
        writes[node].or(all());
      }
    }
  }

  private void mark(String node, String key) {
    int at = graph.number(node);
    Integer number = keys.get(key);
    if (at >= 0 && number != null) {
      writes[at].set(number);
    }
  }

  private void solve() {
    int start = graph.number(GraphFact.START);
    if (start < 0) {
      return;
    }
    before[start] = new BitSet();
    Deque<Integer> work = new ArrayDeque<>(List.of(start));
    graph.reached().stream().forEach(work::add);
    while (!work.isEmpty()) {
      int node = work.remove();
      BitSet now = node == start ? new BitSet() : arriving(node);
      if (!now.equals(before[node]) || node == start) {
        boolean changed = !now.equals(before[node]);
        before[node] = now;
        if (changed) {
          graph.out(node).forEach(edge -> work.add(graph.number(edge.to())));
        }
      }
    }
  }

  /** What all ways in have in common; branches that meet here have all been taken. */
  private BitSet arriving(int node) {
    List<BitSet> groups = new ArrayList<>();
    List<List<Integer>> members = new ArrayList<>();
    for (Edge edge : graph.in(node)) {
      int from = graph.number(edge.from());
      if (graph.reached().get(from)) {
        BitSet after = (BitSet) before[from].clone();
        after.or(writes[from]);
        join(from, after, groups, members);
      }
    }
    BitSet common = all();
    groups.forEach(common::and);
    return common;
  }

  private void join(int from, BitSet after, List<BitSet> groups, List<List<Integer>> members) {
    for (int i = 0; i < groups.size(); i++) {
      if (members.get(i).stream().allMatch(other -> atOnce(other, from))) {
        groups.get(i).or(after);
        members.get(i).add(from);
        return;
      }
    }
    groups.add(after);
    members.add(new ArrayList<>(List.of(from)));
  }

  private boolean atOnce(int a, int b) {
    return graph.forks().stream()
        .anyMatch(
            f ->
                (f.firstNodes().get(a) && f.secondNodes().get(b))
                    || (f.firstNodes().get(b) && f.secondNodes().get(a)));
  }
}

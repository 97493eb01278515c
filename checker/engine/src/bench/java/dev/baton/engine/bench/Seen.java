package dev.baton.engine.bench;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A graph as far as a reading by hand is compared with it. Forks, joins and gates that stand for how
 * a team works, and not for an agent, are left out: what leads to them leads on.
 */
final class Seen {
  private final Set<String> nodes = new TreeSet<>();
  private final Set<String> edges = new TreeSet<>();
  private final Set<String> writes = new TreeSet<>();

  Set<String> nodes() {
    return nodes;
  }

  Set<String> edges() {
    return edges;
  }

  Set<String> writes() {
    return writes;
  }

  void leads(String from, List<String> targets) {
    for (String to : targets) {
      nodes.add(from);
      nodes.add(to);
      edges.add(from + " -> " + to);
    }
  }

  void writes(String node, List<String> keys) {
    keys.forEach(key -> writes.add(node + " writes " + key));
  }

  /** The graphs of a program, by their ids. */
  static Map<String, Seen> of(Facts facts) {
    Map<String, Set<String>> between = new HashMap<>();
    Map<String, Map<String, List<String>>> ways = new HashMap<>();
    Map<String, Seen> all = new HashMap<>();
    facts
        .of(GraphFact.Node.class)
        .filter(n -> n.kind() == NodeKind.FORK || n.kind() == NodeKind.JOIN)
        .forEach(n -> between.computeIfAbsent(n.graph(), g -> new HashSet<>()).add(n.id()));
    facts
        .of(GraphFact.Edge.class)
        .forEach(
            e ->
                ways.computeIfAbsent(e.graph(), g -> new HashMap<>())
                    .computeIfAbsent(e.from(), f -> new ArrayList<>())
                    .add(e.to()));
    ways.forEach(
        (graph, from) ->
            all.computeIfAbsent(graph, g -> new Seen())
                .contract(from, between.getOrDefault(graph, Set.of())));
    facts
        .of(GraphFact.KeyWrite.class)
        .filter(w -> !w.key().contains("*"))
        .forEach(
            w ->
                all.computeIfAbsent(w.graph(), g -> new Seen())
                    .writes(w.node(), List.of(w.key())));
    return all;
  }

  private void contract(Map<String, List<String>> ways, Set<String> between) {
    for (String from : ways.keySet()) {
      if (!between.contains(from)) {
        follow(from, from, ways, between, new HashSet<>());
      }
    }
  }

  private void follow(
      String start,
      String at,
      Map<String, List<String>> ways,
      Set<String> between,
      Set<String> done) {
    for (String to : ways.getOrDefault(at, List.of())) {
      if (!between.contains(to)) {
        leads(start, List.of(to));
      } else if (done.add(to)) {
        follow(start, to, ways, between, done);
      }
    }
  }

  /** What was read by hand and not found, and the other way round. */
  List<String> differences(Seen found) {
    List<String> said = new ArrayList<>();
    compare(edges, found.edges, said);
    compare(writes, found.writes, said);
    return said;
  }

  private static void compare(Set<String> hand, Set<String> found, List<String> said) {
    hand.stream().filter(h -> !found.contains(h)).forEach(h -> said.add("missed: " + h));
    found.stream().filter(f -> !hand.contains(f)).forEach(f -> said.add("not there: " + f));
  }
}

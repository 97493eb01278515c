package dev.baton.engine.model.graph;

import dev.baton.engine.model.digraph.Digraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where a run comes to a node: ways of which one is taken, or branches that all have run.
 *
 * @param groups of which one is passed; in each group, all of the branches have run, and of a
 *     branch's last nodes one
 */
record Arrivals(List<List<int[]>> groups) {

  /** How a run comes to a node; absent where it comes over one of the nodes before it. */
  static @Nullable Arrivals of(AgentGraph graph, int node) {
    return graph.isMeeting(node) ? together(graph, node) : null;
  }

  private static @Nullable Arrivals together(AgentGraph graph, int node) {
    Map<Fork, Map<Integer, List<Integer>>> forks = new LinkedHashMap<>();
    List<Integer> sources = new ArrayList<>();
    Digraph in = graph.in();
    for (int i = in.first(node); i < in.past(node); i++) {
      if (graph.isReached(in.end(i))) {
        sources.add(in.end(i));
      }
    }
    for (int from : sources) {
      for (Fork fork : graph.forksAround(from)) {
        if (parts(fork, from, sources) && fork.alwaysRuns(from)) {
          forks
              .computeIfAbsent(fork, f -> new LinkedHashMap<>())
              .computeIfAbsent(fork.side(from), s -> new ArrayList<>())
              .add(from);
        }
      }
    }
    forks.values().removeIf(branches -> branches.size() < 2);
    return forks.isEmpty() ? null : of(sources, forks);
  }

  /** Whether a run comes from elsewhere between fork and join as well: few forks need a look. */
  private static boolean parts(Fork fork, int from, List<Integer> sources) {
    int side = fork.side(from);
    for (int other : sources) {
      int beside = fork.side(other);
      if (beside >= 0 && beside != side) {
        return true;
      }
    }
    return false;
  }

  private static Arrivals of(List<Integer> sources, Map<Fork, Map<Integer, List<Integer>>> forks) {
    List<List<int[]>> groups = new ArrayList<>();
    Set<Integer> grouped = new HashSet<>();
    forks.forEach(
        (fork, branches) -> {
          List<Integer> sides = new ArrayList<>();
          List<int[]> group = new ArrayList<>();
          branches.forEach(
              (side, nodes) -> {
                boolean fresh = nodes.stream().noneMatch(grouped::contains);
                if (fresh && sides.stream().allMatch(other -> fork.apart(side, other))) {
                  sides.add(side);
                  group.add(nodes.stream().mapToInt(Integer::intValue).toArray());
                }
              });
          if (group.size() > 1) {
            groups.add(group);
            group.forEach(nodes -> Arrays.stream(nodes).forEach(grouped::add));
          }
        });
    for (int from : sources) {
      if (grouped.add(from)) {
        groups.add(List.of(new int[] {from}));
      }
    }
    return new Arrivals(groups);
  }
}

package dev.baton.engine.model.graph;

import dev.baton.engine.model.digraph.Digraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Between which forks and joins each node lies. Immutable; linear in what the forks hold. */
final class Forked {
  private final List<Fork> forks;
  private final Digraph around;
  private final BitSet meetings;

  private Forked(List<Fork> forks, Digraph around, BitSet meetings) {
    this.forks = forks;
    this.around = around;
    this.meetings = meetings;
  }

  static Forked of(AgentGraph graph) {
    List<Fork> forks = graph.forks();
    int count = forks.stream().mapToInt(fork -> fork.nodes().size()).sum();
    int[] node = new int[count];
    int[] fork = new int[count];
    int at = 0;
    for (int number = 0; number < forks.size(); number++) {
      for (int i = 0; i < forks.get(number).nodes().size(); i++) {
        node[at] = forks.get(number).nodes().at(i);
        fork[at++] = number;
      }
    }
    return new Forked(forks, Digraph.of(graph.size(), node, fork), meetings(graph, forks));
  }

  /** The nodes at which branches of one fork come together that are all taken, each time. */
  private static BitSet meetings(AgentGraph graph, List<Fork> forks) {
    BitSet meetings = new BitSet(graph.size());
    Digraph out = graph.out();
    int[] side = new int[graph.size()];
    int[] seen = new int[graph.size()];
    Arrays.fill(seen, -1);
    for (int number = 0; number < forks.size(); number++) {
      Fork fork = forks.get(number);
      for (int at = 0; at < fork.nodes().size(); at++) {
        int node = fork.nodes().at(at);
        boolean always = fork.alwaysRuns(node);
        for (int i = out.first(node); always && i < out.past(node); i++) {
          int to = out.end(i);
          if (seen[to] == number && side[to] != fork.sideAt(at)) {
            meetings.set(to);
          }
          seen[to] = number;
          side[to] = fork.sideAt(at);
        }
      }
    }
    return meetings;
  }

  /** The forks that have a node between them and their join. */
  List<Fork> around(int node) {
    if (node < 0 || around.degree(node) == 0) {
      return List.of();
    }
    List<Fork> found = new ArrayList<>(around.degree(node));
    for (int i = around.first(node); i < around.past(node); i++) {
      found.add(forks.get(around.end(i)));
    }
    return found;
  }

  /** Whether branches of one fork come together at a node that are all taken, each time. */
  boolean isMeeting(int node) {
    return meetings.get(node);
  }
}

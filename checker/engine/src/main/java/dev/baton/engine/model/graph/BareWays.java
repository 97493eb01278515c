package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.digraph.Digraph;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Ways from the start to a reader on which nobody writes its key. A search goes back from the
 * reader, past nobody who writes it, until it comes to a node that a shortest way leads to on which
 * nobody does; mostly that is the reader itself. Where branches meet that have all run, it does not
 * go on. All searches together take no more steps than a sum that is linear in the graph.
 */
final class BareWays {
  private static final int STEPS_PER_EDGE = 4;
  private final AgentGraph graph;
  private final KeyUse use;
  private final BitSet wild;
  private final int[] parent;
  private final int start;
  private final int[] seen;
  private final int[] queue;
  private int searches;
  private long steps;

  /** What is known of the ways to a reader. */
  enum Found {
    /** There is one. */
    BARE,
    /** Somebody writes the key on every way. */
    NONE,
    /** Branches meet on the way, or there is no patience left. */
    OPEN
  }

  /**
   * Made once for a graph.
   *
   * @param wild the nodes that may write any key
   */
  BareWays(AgentGraph graph, BitSet wild) {
    this.graph = graph;
    this.use = graph.use();
    this.wild = wild;
    this.start = graph.number(GraphFact.START);
    this.seen = new int[graph.size()];
    this.queue = new int[graph.size()];
    this.parent = shortest();
    this.steps = (long) STEPS_PER_EDGE * (graph.size() + graph.out().arcs());
  }

  /** For each node, the one before it on a shortest way; not over nodes where branches meet. */
  int[] tree() {
    return parent;
  }

  private int[] shortest() {
    int[] before = new int[graph.size()];
    Arrays.fill(before, -1);
    Digraph out = graph.out();
    queue[0] = start;
    int found = 1;
    for (int read = 0; read < found; read++) {
      int node = queue[read];
      for (int i = out.first(node); i < out.past(node); i++) {
        int next = out.end(i);
        if (before[next] < 0 && next != start && !joins(next)) {
          before[next] = node;
          queue[found++] = next;
        }
      }
    }
    return before;
  }

  private boolean joins(int node) {
    return graph.isMeeting(node) && graph.nodes().get(node).kind() != NodeKind.END;
  }

  /** Looks for one to a node that needs a key; a run can come to the node. */
  Found to(int reader, int key) {
    if (reader == start || steps < 0) {
      return Found.OPEN;
    }
    if (parent[reader] >= 0 && isBare(parent[reader], key)) {
      return Found.BARE;
    }
    searches++;
    seen[reader] = searches;
    queue[0] = reader;
    int found = 1;
    boolean unsure = false;
    Digraph in = graph.in();
    for (int read = 0; read < found && steps >= 0; read++) {
      int node = queue[read];
      boolean joins = joins(node);
      unsure |= joins;
      for (int i = in.first(node); !joins && i < in.past(node) && steps >= 0; i++) {
        int before = in.end(i);
        steps--;
        if (seen[before] != searches && graph.isReached(before)) {
          seen[before] = searches;
          if (isBare(before, key)) {
            return Found.BARE;
          }
          if (!writes(before, key)) {
            queue[found++] = before;
          }
        }
      }
    }
    return unsure || steps < 0 ? Found.OPEN : Found.NONE;
  }

  /** Whether nobody writes the key on the shortest way to a node, itself included. */
  private boolean isBare(int node, int key) {
    int at = node;
    while (at != start && at >= 0 && steps >= 0 && !writes(at, key)) {
      at = parent[at];
    }
    return at == start && steps >= 0 && !writes(at, key);
  }

  private boolean writes(int node, int key) {
    Digraph written = use.written();
    steps -= 1 + written.degree(node);
    for (int i = written.first(node); i < written.past(node); i++) {
      if (written.end(i) == key) {
        return true;
      }
    }
    return wild.get(node);
  }
}

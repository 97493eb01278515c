package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Input;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.GraphFact.Unresolved;
import dev.baton.engine.model.digraph.Core;
import dev.baton.engine.model.digraph.Digraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the keys that nodes need have been written when they begin. Most reads are decided by one
 * look: a short way on which nobody writes the key, or a writer on every way. What is left is
 * worked out key by key. Reads go by their index in {@link KeyUse#read()}.
 */
public final class Certainty {
  private final AgentGraph graph;
  private final KeyUse use;
  private final BitSet wild = new BitSet();
  private final BitSet given = new BitSet();
  private final BitSet open;
  private final BitSet unwritten = new BitSet();
  private final Written sometimes;
  private final BitSet sometimesWritten = new BitSet();

  private Certainty(AgentGraph graph) {
    this.graph = graph;
    this.use = graph.use();
    graph.facts(Unresolved.class).stream()
        .filter(hole -> hole.what() == Missing.KEY && graph.number(hole.node()) >= 0)
        .forEach(hole -> wild.set(graph.number(hole.node())));
    for (int key = 0; key < use.keys().size(); key++) {
      given.set(key, isGiven(graph, use.keys().get(key)));
    }
    this.open = needed();
    look();
    Written written = Written.of(graph, keys(open));
    open.stream()
        .filter(read -> !written.before(use.reading(read).node(), use.reading(read).key()))
        .forEach(unwritten::set);
    this.sometimes = Written.of(graph, keys(rare()));
  }

  /** Looks at every read of this graph that needs its key. */
  public static Certainty of(AgentGraph graph) {
    return new Certainty(graph);
  }

  /** Whether every way to the reader writes the key first; true for reads that need nothing. */
  public boolean isWritten(int read) {
    return !unwritten.get(read);
  }

  /** Whether some way to the reader writes the key first; asked where the input was not seen. */
  public boolean isSometimesWritten(int read) {
    return sometimesWritten.get(read)
        || sometimes.sometimesBefore(use.reading(read).node(), use.reading(read).key());
  }

  static boolean isGiven(AgentGraph graph, String key) {
    boolean initial = graph.key(key).filter(KeyDeclared::initial).isPresent();
    List<Input> inputs = graph.inputs();
    boolean fed = inputs.stream().anyMatch(input -> input.open() || !input.keys().isEmpty());
    // a run without input, of a graph that has some elsewhere, goes on where another stopped
    boolean put =
        inputs.stream()
            .allMatch(i -> i.open() || i.keys().contains(key) || (fed && i.keys().isEmpty()));
    return initial || (put && !inputs.isEmpty());
  }

  private BitSet needed() {
    BitSet needed = new BitSet();
    for (int node = 0; node < graph.size(); node++) {
      for (int i = use.read().first(node); i < use.read().past(node); i++) {
        needed.set(i, graph.isReached(node) && use.reading(i).needed());
      }
    }
    return needed;
  }

  private Set<String> keys(BitSet reads) {
    Set<String> keys = new HashSet<>();
    reads.stream().forEach(read -> keys.add(use.reading(read).key()));
    return keys;
  }

  /** Decides what searches for bare ways can decide, then what two trees can. */
  private void look() {
    if (open.isEmpty()) {
      return;
    }
    BareWays ways = new BareWays(graph, wild);
    for (int node = 0; node < graph.size(); node++) {
      for (int i = use.read().first(node); i < use.read().past(node); i++) {
        BareWays.Found found = open.get(i) ? look(ways, node, i) : BareWays.Found.OPEN;
        unwritten.set(i, found == BareWays.Found.BARE);
        open.set(i, open.get(i) && found == BareWays.Found.OPEN);
      }
    }
    if (!open.isEmpty()) {
      unwritten.or(clear(ways.tree()));
      open.andNot(unwritten);
    }
    if (!open.isEmpty()) {
      int[] over = new int[graph.size()];
      Arrays.setAll(over, graph::lastBefore);
      open.and(clear(over));
    }
  }

  private BareWays.Found look(BareWays ways, int node, int read) {
    boolean isGiven =
        given.get(use.read().end(read)) && graph.nodes().get(node).kind() != NodeKind.START;
    return isGiven ? BareWays.Found.NONE : ways.to(node, use.read().end(read));
  }

  /** The open reads of nodes of a tree above which nobody writes their key. */
  private BitSet clear(int[] parent) {
    int start = graph.number(GraphFact.START);
    int[] node = new int[graph.size()];
    int count = 0;
    for (int child = 0; child < parent.length; child++) {
      if (parent[child] >= 0) {
        node[count++] = child;
      }
    }
    int[] children = Arrays.copyOf(node, count);
    Digraph below =
        Digraph.of(graph.size(), Arrays.stream(children).map(c -> parent[c]).toArray(), children);
    return new Descent(below).from(start);
  }

  /** A walk down a tree that counts, for each key, the nodes above that write it. */
  private final class Descent {
    private final Digraph below;
    private final int[] next;
    private final int[] path;
    private final int[] writers = new int[use.keys().size()];
    private final BitSet clear = new BitSet();
    private int wilds;
    private int depth;

    Descent(Digraph below) {
      this.below = below;
      this.next = new int[below.size()];
      this.path = new int[below.size()];
    }

    BitSet from(int root) {
      enter(root);
      given.stream().forEach(key -> writers[key]++);
      while (depth > 0) {
        int node = path[depth - 1];
        if (next[node] < below.degree(node)) {
          enter(below.end(below.first(node) + next[node]++));
        } else {
          count(node, -1);
          depth--;
        }
      }
      return clear;
    }

    private void enter(int node) {
      for (int i = use.read().first(node); i < use.read().past(node); i++) {
        clear.set(i, open.get(i) && wilds == 0 && writers[use.read().end(i)] == 0);
      }
      count(node, 1);
      path[depth++] = node;
    }

    private void count(int node, int by) {
      for (int i = use.written().first(node); i < use.written().past(node); i++) {
        writers[use.written().end(i)] += by;
      }
      wilds += wild.get(node) ? by : 0;
    }
  }

  /** The unwritten reads of which not even a round between writer and reader tells the rest. */
  private BitSet rare() {
    if (!graph.inputs().isEmpty() || unwritten.isEmpty()) {
      return new BitSet();
    }
    Core core = graph.core();
    BitSet before = Reach.backward(graph, Reach.only(core.pivot()));
    BitSet after = Reach.forward(graph, Reach.only(core.pivot()));
    BitSet early = new BitSet();
    BitSet ever = new BitSet();
    for (int node = 0; node < graph.size(); node++) {
      boolean leads = graph.isReached(node) && before.get(node);
      for (int i = use.written().first(node); i < use.written().past(node); i++) {
        int key = use.written().end(i);
        ever.set(key);
        early.set(key, early.get(key) || leads);
      }
    }
    BitSet rare = new BitSet();
    for (int node = 0; node < graph.size(); node++) {
      for (int i = use.read().first(node); i < use.read().past(node); i++) {
        int key = use.read().end(i);
        boolean known = core.size() > 1 && after.get(node) && early.get(key);
        sometimesWritten.set(i, unwritten.get(i) && known);
        rare.set(i, unwritten.get(i) && !known && (ever.get(key) || !wild.isEmpty()));
      }
    }
    return rare;
  }
}

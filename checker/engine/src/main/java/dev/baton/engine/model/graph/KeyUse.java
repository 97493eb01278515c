package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.digraph.Digraph;
import dev.baton.engine.model.digraph.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Who reads and writes which key, by number: a node's arcs end in keys, and were given in the order
 * of the facts. What speaks of no known node is left out. Immutable, thread-safe.
 */
public final class KeyUse {
  private final AgentGraph graph;
  private final Names numbers = new Names(0);
  private final List<String> keys;
  private final List<KeyWrite> writes = new ArrayList<>();
  private final List<KeyRead> reads = new ArrayList<>();
  private final Digraph written;
  private final Digraph read;

  private KeyUse(AgentGraph graph) {
    this.graph = graph;
    this.written = rows(graph.writes(), KeyWrite::node, KeyWrite::key, writes);
    this.read = rows(graph.reads(), KeyRead::node, KeyRead::key, reads);
    this.keys = numbers.all();
  }

  static KeyUse of(AgentGraph graph) {
    return new KeyUse(graph);
  }

  private <F> Digraph rows(
      List<F> all, Function<F, String> node, Function<F, String> key, List<F> known) {
    int[] nodes = new int[all.size()];
    int[] keys = new int[all.size()];
    for (F one : all) {
      int at = graph.number(node.apply(one));
      if (at >= 0) {
        nodes[known.size()] = at;
        keys[known.size()] = numbers.add(key.apply(one));
        known.add(one);
      }
    }
    int count = known.size();
    return Digraph.of(graph.size(), Arrays.copyOf(nodes, count), Arrays.copyOf(keys, count));
  }

  /** The keys, by number. */
  public List<String> keys() {
    return keys;
  }

  /** The number of a key; -1 where no known node uses one of this name. */
  public int number(String key) {
    return numbers.find(key);
  }

  /** The keys that each node writes. */
  public Digraph written() {
    return written;
  }

  /** The write with this index among the arcs of writes. */
  public KeyWrite write(int index) {
    return writes.get(written.given(index));
  }

  /** The keys that each node reads. */
  public Digraph read() {
    return read;
  }

  /** The read with this index among the arcs of reads. */
  public KeyRead reading(int index) {
    return reads.get(read.given(index));
  }
}

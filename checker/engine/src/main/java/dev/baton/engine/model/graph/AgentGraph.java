package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import dev.baton.engine.model.GraphFact.Input;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.Router;
import dev.baton.engine.model.GraphFact.Unresolved;
import dev.baton.engine.model.digraph.Components;
import dev.baton.engine.model.digraph.Core;
import dev.baton.engine.model.digraph.Digraph;
import dev.baton.engine.model.digraph.Dominators;
import dev.baton.engine.model.digraph.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One graph: its nodes by number, its edges by their ends. Immutable, thread-safe. */
public final class AgentGraph {
  private final GraphBuilt built;
  private final List<Node> nodes;
  private final Names numbers;
  private final List<Edge> edges;
  private final List<Edge> loose;
  private final BitSet together;
  private final Digraph out;
  private final Digraph in;
  private final Map<Class<?>, List<GraphFact>> all;
  private final Map<String, KeyDeclared> keys = new LinkedHashMap<>();
  private final int[] distance;
  private final BitSet reached = new BitSet();
  private final Lazily<int[]> components;
  private final Lazily<List<Fork>> forks = new Lazily<>(() -> Concurrency.of(this));
  private final Lazily<Forked> forked = new Lazily<>(() -> Forked.of(this));
  private final Lazily<Dominators> dominators = new Lazily<>(() -> Reach.dominators(this));
  private final Lazily<List<Cycle>> cycles = new Lazily<>(() -> Cycle.of(this, new BitSet()));
  private final Lazily<Core> core = new Lazily<>(() -> Reach.core(this));
  private final Lazily<KeyUse> use = new Lazily<>(() -> KeyUse.of(this));

  /** Puts it together from its facts, by their class. */
  AgentGraph(GraphBuilt built, Map<Class<?>, List<GraphFact>> all) {
    this.built = built;
    this.all = all;
    List<Node> declared = facts(Node.class);
    List<Node> known = new ArrayList<>(declared.size());
    this.numbers = new Names(declared.size());
    for (Node node : declared) {
      if (numbers.add(node.id()) == known.size()) {
        known.add(node);
      }
    }
    this.nodes = Collections.unmodifiableList(known);
    List<Edge> ways = facts(Edge.class);
    List<Edge> bound = new ArrayList<>(ways.size());
    List<Edge> dangling = new ArrayList<>();
    this.together = new BitSet(ways.size());
    int[] from = new int[ways.size()];
    int[] to = new int[ways.size()];
    for (Edge edge : ways) {
      int at = bound.size();
      from[at] = number(edge.from());
      to[at] = number(edge.to());
      if (from[at] < 0 || to[at] < 0) {
        dangling.add(edge);
        continue;
      }
      if (edge.kind() == EdgeKind.ALWAYS || edge.kind() == EdgeKind.TOGETHER) {
        together.set(at);
      }
      bound.add(edge);
    }
    this.edges = Collections.unmodifiableList(bound);
    this.loose = Collections.unmodifiableList(dangling);
    from = Arrays.copyOf(from, edges.size());
    to = Arrays.copyOf(to, edges.size());
    this.out = Digraph.of(nodes.size(), from, to);
    this.in = Digraph.of(nodes.size(), to, from);
    this.components = new Lazily<>(() -> Components.of(out, new BitSet()));
    this.distance = Reach.distances(this, number(GraphFact.START), reached);
    facts(KeyDeclared.class).forEach(key -> keys.putIfAbsent(key.key(), key));
  }

  /** Where and with what it is built. */
  public GraphBuilt built() {
    return built;
  }

  /** The nodes, by number. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The edges between known nodes, in the order of declaration. */
  public List<Edge> edges() {
    return edges;
  }

  /** The edges of which an end is no known node, in the order of declaration. */
  public List<Edge> loose() {
    return loose;
  }

  /** How many nodes there are. */
  public int size() {
    return nodes.size();
  }

  /** The number of a node, -1 where there is none of this name. */
  public int number(String id) {
    return numbers.find(id);
  }

  /** The node of this name. */
  public @Nullable Node node(String id) {
    int number = number(id);
    return number < 0 ? null : nodes.get(number);
  }

  /** The edges that leave a node, in the order of declaration. */
  public List<Edge> out(int node) {
    return edges(out, node);
  }

  /** The edges that reach a node, in the order of declaration. */
  public List<Edge> in(int node) {
    return edges(in, node);
  }

  private List<Edge> edges(Digraph ways, int node) {
    Edge[] of = new Edge[ways.degree(node)];
    Arrays.setAll(of, i -> edges.get(ways.given(ways.first(node) + i)));
    return Collections.unmodifiableList(Arrays.asList(of));
  }

  /** The edges, by number, with the node that they leave. */
  public Digraph out() {
    return out;
  }

  /** The edges, by number, with the node that they reach. */
  public Digraph in() {
    return in;
  }

  /** The edge with this index among the outgoing ones. */
  Edge edge(int index) {
    return edges.get(out.given(index));
  }

  /** Whether the edge with this index among the outgoing ones is taken together with others. */
  boolean isTogether(int index) {
    return together.get(out.given(index));
  }

  /** The nodes that a run can come to. */
  public BitSet reached() {
    return (BitSet) reached.clone();
  }

  /** Whether a run can come to a node. */
  public boolean isReached(int node) {
    return node >= 0 && reached.get(node);
  }

  /** How many edges a run takes at least to come to a node; -1 where it cannot. */
  public int distance(int node) {
    return distance[node];
  }

  int[] components() {
    return components.get();
  }

  /** Every place where branches part that run at once, by node. */
  public List<Fork> forks() {
    return forks.get();
  }

  /** The forks that have a node between them and their join. */
  public List<Fork> forksAround(int node) {
    return forked.get().around(node);
  }

  /** Whether branches of one fork come together at a node that are all taken, each time. */
  boolean isMeeting(int node) {
    return forked.get().isMeeting(node);
  }

  /** Whether two nodes can run at once. */
  public boolean atOnce(int first, int second) {
    return forksAround(first).stream().anyMatch(fork -> fork.atOnce(first, second));
  }

  /** Whether every way from the start to the second node leads over the first. */
  public boolean isAlwaysBefore(int first, int second) {
    return dominators.get().dominates(first, second);
  }

  /** The nearest other node that lies on every way to a node; -1 where there is none. */
  int lastBefore(int node) {
    return dominators.get().immediate(node);
  }

  /** The largest part of which all nodes can follow one another; a run must come to some node. */
  Core core() {
    return core.get();
  }

  /** The cycles that a run can come to, nested ones as one. */
  public List<Cycle> cycles() {
    return cycles.get();
  }

  /** Other facts about the graph. */
  public <F extends GraphFact> List<F> facts(Class<F> kind) {
    @SuppressWarnings("unchecked") // each list holds facts of its class alone
    List<F> found = (List<F>) all.getOrDefault(kind, List.of());
    return Collections.unmodifiableList(found);
  }

  /** All reads of keys. */
  public List<KeyRead> reads() {
    return facts(KeyRead.class);
  }

  /** All writes of keys. */
  public List<KeyWrite> writes() {
    return facts(KeyWrite.class);
  }

  /** Who reads and writes which key, by number. */
  public KeyUse use() {
    return use.get();
  }

  /** What code chooses where. */
  public List<Router> routers() {
    return facts(Router.class);
  }

  /** The inputs with which it is started; none where that was not seen. */
  public List<Input> inputs() {
    return facts(Input.class);
  }

  /** Limits on repetition. */
  public List<Bound> bounds() {
    return facts(Bound.class);
  }

  /** The declaration of a key. */
  public Optional<KeyDeclared> key(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  /** Whether several writes of the key come together, and none is lost. */
  public boolean isMerged(String key) {
    return key(key).filter(k -> k.merge() != GraphFact.Merge.REPLACE).isPresent();
  }

  /** Whether something of this kind stayed unknown. */
  public boolean misses(Missing what) {
    return facts(Unresolved.class).stream().anyMatch(u -> u.what() == what);
  }

  /** A value that is worked out when it is first asked for; the same whoever does it. */
  private static final class Lazily<V> {
    private final Supplier<V> work;
    private volatile @Nullable V known;

    Lazily(Supplier<V> work) {
      this.work = work;
    }

    V get() {
      V value = known;
      if (value == null) {
        value = work.get();
        known = value;
      }
      return value;
    }
  }
}

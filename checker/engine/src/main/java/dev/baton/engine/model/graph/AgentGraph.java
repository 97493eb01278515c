package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import dev.baton.engine.model.GraphFact.Input;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.Router;
import dev.baton.engine.model.GraphFact.Unresolved;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One graph: its nodes by number, its edges by their ends. Immutable, thread-safe. */
public final class AgentGraph {
  private final GraphBuilt built;
  private final List<Node> nodes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Edge> edges;
  private final List<Edge> loose;
  private final Ways out;
  private final Ways in;
  private final Map<Class<?>, List<GraphFact>> others = new HashMap<>();
  private final Map<String, KeyDeclared> keys = new LinkedHashMap<>();
  private final BitSet reached;
  private final Lazily<int[]> components = new Lazily<>(() -> Components.of(this, new BitSet()));
  private final Lazily<Concurrency> concurrency = new Lazily<>(() -> Concurrency.of(this));
  private final Lazily<Dominators> dominators = new Lazily<>(() -> Reach.dominators(this));
  private final Lazily<List<Cycle>> cycles = new Lazily<>(() -> Cycle.of(this, new BitSet()));

  AgentGraph(GraphBuilt built, List<GraphFact> facts) {
    this.built = built;
    List<Node> known = new ArrayList<>();
    List<Edge> ways = new ArrayList<>();
    for (GraphFact fact : facts) {
      if (fact instanceof Node node) {
        if (numbers.putIfAbsent(node.id(), known.size()) == null) {
          known.add(node);
        }
      } else if (fact instanceof Edge edge) {
        ways.add(edge);
      } else {
        others.computeIfAbsent(fact.getClass(), k -> new ArrayList<>()).add(fact);
      }
    }
    this.nodes = List.copyOf(known);
    int[] from = new int[ways.size()];
    int[] to = new int[ways.size()];
    List<Edge> bound = new ArrayList<>(ways.size());
    List<Edge> dangling = new ArrayList<>();
    for (Edge edge : ways) {
      int at = bound.size();
      from[at] = number(edge.from());
      to[at] = number(edge.to());
      (from[at] < 0 || to[at] < 0 ? dangling : bound).add(edge);
    }
    this.edges = List.copyOf(bound);
    this.loose = List.copyOf(dangling);
    this.out = new Ways(nodes.size(), edges, from, to);
    this.in = new Ways(nodes.size(), edges, to, from);
    this.reached = Reach.forward(this, Reach.only(number(GraphFact.START)));
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
    Integer number = numbers.get(id);
    return number == null ? -1 : number;
  }

  /** The node of this name. */
  public @Nullable Node node(String id) {
    int number = number(id);
    return number < 0 ? null : nodes.get(number);
  }

  /** The edges that leave a node, in the order of declaration. */
  public List<Edge> out(int node) {
    return out.of(node);
  }

  /** The edges that reach a node, in the order of declaration. */
  public List<Edge> in(int node) {
    return in.of(node);
  }

  Ways out() {
    return out;
  }

  Ways in() {
    return in;
  }

  /** The nodes that a run can come to. */
  public BitSet reached() {
    return (BitSet) reached.clone();
  }

  /** Whether a run can come to a node. */
  public boolean isReached(int node) {
    return node >= 0 && reached.get(node);
  }

  int[] components() {
    return components.get();
  }

  /** Every place where branches part that run at once, by node. */
  public List<Fork> forks() {
    return concurrency.get().forks();
  }

  /** The forks that have a node between them and their join. */
  public List<Fork> forksAround(int node) {
    return concurrency.get().around(node);
  }

  /** Whether two nodes can run at once. */
  public boolean atOnce(int first, int second) {
    return forksAround(first).stream().anyMatch(fork -> fork.atOnce(first, second));
  }

  /** Whether every way from the start to the second node leads over the first. */
  public boolean isAlwaysBefore(int first, int second) {
    return dominators.get().dominates(first, second);
  }

  /** The cycles that a run can come to, nested ones as one. */
  public List<Cycle> cycles() {
    return cycles.get();
  }

  /** Other facts about the graph. */
  public <F extends GraphFact> List<F> facts(Class<F> kind) {
    @SuppressWarnings("unchecked") // each list holds facts of its class alone
    List<F> all = (List<F>) others.getOrDefault(kind, List.of());
    return Collections.unmodifiableList(all);
  }

  /** All reads of keys. */
  public List<KeyRead> reads() {
    return facts(KeyRead.class);
  }

  /** All writes of keys. */
  public List<KeyWrite> writes() {
    return facts(KeyWrite.class);
  }

  /** What is said of each node, by its number; what speaks of no known node is left out. */
  public <F> List<List<F>> byNode(List<F> all, Function<F, String> node) {
    List<List<F>> lists = new ArrayList<>(Collections.nCopies(size(), List.of()));
    for (F one : all) {
      int at = number(node.apply(one));
      if (at >= 0) {
        if (lists.get(at).isEmpty()) {
          lists.set(at, new ArrayList<>(1));
        }
        lists.get(at).add(one);
      }
    }
    return lists;
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

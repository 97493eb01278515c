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
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One graph: its nodes by number, its edges by their ends. Immutable, thread-safe. */
public final class AgentGraph {
  private final GraphBuilt built;
  private final List<Node> nodes;
  private final List<Edge> edges;
  private final Map<String, Integer> numbers;
  private final Edge[][] out;
  private final Edge[][] in;
  private final List<GraphFact> others;
  private final BitSet reached;
  private volatile @Nullable List<Branches.Fork> forks;
  private final List<Cycle> cycles;

  AgentGraph(GraphBuilt built, List<GraphFact> facts) {
    this.built = built;
    Map<String, Node> known = new LinkedHashMap<>();
    List<Edge> ways = new ArrayList<>();
    List<GraphFact> rest = new ArrayList<>();
    for (GraphFact fact : facts) {
      if (fact instanceof Node node) {
        known.putIfAbsent(node.id(), node);
      } else if (fact instanceof Edge edge) {
        ways.add(edge);
      } else {
        rest.add(fact);
      }
    }
    this.nodes = List.copyOf(known.values());
    this.numbers = new LinkedHashMap<>();
    nodes.forEach(node -> numbers.put(node.id(), numbers.size()));
    this.edges =
        ways.stream()
            .filter(e -> numbers.containsKey(e.from()) && numbers.containsKey(e.to()))
            .toList();
    this.others = List.copyOf(rest);
    this.out = group(true);
    this.in = group(false);
    this.reached = Reach.forward(this, Reach.only(number(GraphFact.START)));
    this.cycles = Cycle.of(this);
  }

  private Edge[][] group(boolean bySource) {
    int[] sizes = new int[nodes.size()];
    edges.forEach(edge -> sizes[number(bySource ? edge.from() : edge.to())]++);
    Edge[][] grouped = new Edge[nodes.size()][];
    Arrays.setAll(grouped, i -> new Edge[sizes[i]]);
    int[] filled = new int[nodes.size()];
    for (Edge edge : edges) {
      int node = number(bySource ? edge.from() : edge.to());
      grouped[node][filled[node]++] = edge;
    }
    return grouped;
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
    return List.of(out[node]);
  }

  /** The edges that reach a node. */
  public List<Edge> in(int node) {
    return List.of(in[node]);
  }

  /** The nodes that a run can come to. */
  public BitSet reached() {
    return reached;
  }

  /** Every pair of branches that can run at once. */
  public List<Branches.Fork> forks() {
    List<Branches.Fork> known = forks;
    if (known == null) {
      known = Branches.forks(this);
      forks = known; // worked out once at least; the same each time
    }
    return known;
  }

  /** The cycles that a run can come to. */
  public List<Cycle> cycles() {
    return cycles;
  }

  /** Other facts about the graph. */
  public <F extends GraphFact> List<F> facts(Class<F> kind) {
    return others.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** All reads of keys. */
  public List<KeyRead> reads() {
    return facts(KeyRead.class);
  }

  /** All writes of keys. */
  public List<KeyWrite> writes() {
    return facts(KeyWrite.class);
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
    return facts(KeyDeclared.class).stream().filter(k -> k.key().equals(key)).findFirst();
  }

  /** Whether several writes of the key come together, and none is lost. */
  public boolean isMerged(String key) {
    return key(key).filter(k -> k.merge() != GraphFact.Merge.REPLACE).isPresent();
  }

  /** Whether something of this kind stayed unknown. */
  public boolean misses(Missing what) {
    return facts(Unresolved.class).stream().anyMatch(u -> u.what() == what);
  }
}

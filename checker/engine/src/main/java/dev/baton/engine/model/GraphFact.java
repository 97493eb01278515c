package dev.baton.engine.model;

import java.util.Set;

/** Something seen of a graph of agents. The graph's id tells it from others. */
public sealed interface GraphFact extends Fact.OfGraph {
  /** The node at which every run begins. */
  String START = "__START__";

  /** The node at which a run ends. */
  String END = "__END__";

  /** The graph. */
  String graph();

  /** A graph is built, with this framework. */
  record GraphBuilt(String graph, String framework, Place place) implements GraphFact {}

  /** What a node is. */
  enum NodeKind {
    AGENT,
    START,
    END,
    /** Splits into branches that run at once; holds no code. */
    FORK,
    /** Where branches meet, or a loop or choice ends; holds no code. */
    JOIN,
    /** A model chooses who works next. */
    SUPERVISOR
  }

  /**
   * A node.
   *
   * @param code what it runs, as people name it; empty where that is unknown
   * @param many whether several of it can run at once
   */
  record Node(String graph, String id, NodeKind kind, String code, boolean many, Place place)
      implements GraphFact {}

  /** When an edge is taken. */
  enum EdgeKind {
    /** Always: several from one node are a fork. */
    ALWAYS,
    /** One of the choices of its node. */
    CHOICE,
    /** A choice that can be taken together with others of its node. */
    TOGETHER,
    /** Where a model decides to hand over. */
    HANDOFF
  }

  /** A way from node to node; {@code label} is the result that takes it. */
  record Edge(String graph, String from, String to, EdgeKind kind, String label, Place place)
      implements GraphFact {}

  /**
   * Code that chooses.
   *
   * @param results what it can return, as far as constants tell
   * @param open whether it can return anything else
   * @param routed the results that have an edge
   * @param reads the keys that it looks at
   * @param counts those of them that it compares with numbers
   * @param steady whether it decides by these keys alone, so that it answers the same while they
   *     stay the same
   */
  record Router(
      String graph,
      String from,
      Set<String> results,
      boolean open,
      Set<String> routed,
      Set<String> reads,
      Set<String> counts,
      boolean steady,
      Place place)
      implements GraphFact {
    /** A router of which only results are known. */
    public Router(
        String graph,
        String from,
        Set<String> results,
        boolean open,
        Set<String> routed,
        Place place) {
      this(graph, from, results, open, routed, Set.of(), Set.of(), false, place);
    }
  }

  /** A node reads a key; {@code needed} where it fails without. */
  record KeyRead(String graph, String node, String key, boolean needed, Place place)
      implements GraphFact {}

  /** Whether what is written into a key is reachable from elsewhere too. */
  enum Aliasing {
    FRESH,
    SHARED,
    UNKNOWN
  }

  /** How a key gets its value. */
  enum Manner {
    /** Returned, or by an output key: the framework merges it. */
    RETURNED,
    /** Through the state object, at once and past every reducer. */
    DIRECT
  }

  /** A node writes a key; a {@code *} in it stands for what differs from branch to branch. */
  record KeyWrite(String graph, String node, String key, Manner manner, Aliasing value, Place place)
      implements GraphFact {
    /** Whether each branch writes a key of its own. */
    public boolean partitioned() {
      return key.contains("*");
    }
  }

  /** What becomes of a key's old value when it is written. */
  enum Merge {
    REPLACE,
    APPEND,
    REDUCE
  }

  /**
   * A key of the state is declared.
   *
   * @param merge how several writes come together
   * @param reducer what does it, as people name it
   * @param initial whether it has a value from the start
   */
  record KeyDeclared(
      String graph, String key, Merge merge, String reducer, boolean initial, Place place)
      implements GraphFact {}

  /** A run begins with these keys; {@code open} where there may be more. */
  record Input(String graph, Set<String> keys, boolean open, Place place) implements GraphFact {}

  /**
   * A limit on how often things repeat.
   *
   * @param node the loop that it bounds; empty for the whole graph
   * @param limit the most steps or rounds, {@link Long#MAX_VALUE} for none
   * @param byDefault whether it is the framework's and not the user's
   * @param silent whether reaching it looks like success
   */
  record Bound(
      String graph, String node, long limit, boolean byDefault, boolean silent, Place place)
      implements GraphFact {
    /** Whether it stops anything in practice. */
    public boolean isEffective() {
      return limit < Integer.MAX_VALUE;
    }
  }

  /** What could not be resolved. */
  enum Missing {
    NODE,
    EDGE,
    KEY,
    READ
  }

  /** Something of the graph stayed unknown. */
  record Unresolved(String graph, Missing what, String node, String why, Place place)
      implements GraphFact {}

  /** More that is seen of graphs, which {@link GraphDetail} lists. */
  non-sealed interface More extends GraphFact {}
}

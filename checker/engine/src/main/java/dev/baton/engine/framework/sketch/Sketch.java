package dev.baton.engine.framework.sketch;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.GraphFact.Unresolved;
import dev.baton.engine.model.Place;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import dev.baton.engine.resolve.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The facts of one graph while it is read. */
public final class Sketch {
  private final Replay replay;
  private final String graph;
  private final Set<GraphFact> facts = new LinkedHashSet<>();
  private final Set<Fact> beside = new LinkedHashSet<>();
  private final List<Act> runs = new ArrayList<>();

  public Sketch(Replay replay, String graph, String framework, Place place) {
    this.replay = replay;
    this.graph = graph;
    facts.add(new GraphBuilt(graph, framework, place));
  }

  /** Who has carried out the code that builds the graph. */
  public Replay replay() {
    return replay;
  }

  /** The graph's id. */
  public String graph() {
    return graph;
  }

  /** All that was noted of the graph. */
  public List<GraphFact> facts() {
    return new ArrayList<>(facts);
  }

  /** What was seen on the way that is no part of the graph. */
  public List<Fact> besides() {
    return new ArrayList<>(beside);
  }

  /** Notes a fact of the graph. */
  public void note(GraphFact fact) {
    facts.add(fact);
  }

  /** Notes a fact that is no part of the graph. */
  public void noteBeside(Fact fact) {
    beside.add(fact);
  }

  /** The graph is run by this call. */
  public void isRunBy(Act act) {
    runs.add(act);
  }

  /** Whether an object is made anew for each run of the graph. */
  public boolean isForOneTask(Made object) {
    Act birth = object.birth();
    return birth != null
        && !runs.isEmpty()
        && runs.stream().allMatch(act -> act.run() == birth.run());
  }

  /** Where a call stands. */
  public Place place(Act act) {
    return replay.place(act);
  }

  /** Notes a node. */
  public void node(String id, NodeKind kind, String code, Place place) {
    note(new Node(graph, id, kind, code, false, place));
  }

  /** Notes an edge between nodes that have names. */
  public void edge(String from, String to, EdgeKind kind, String label, Place place) {
    note(new Edge(graph, from, to, kind, label, place));
  }

  /** A way between nodes that may be patterns; unknown ends are said. */
  public void way(String from, String to, EdgeKind kind, String label, Place place) {
    if (from.equals(Texts.ANY) || to.equals(Texts.ANY)) {
      String why = "an end of the edge is known at run time only";
      unresolved(Missing.EDGE, from, why, place);
    } else {
      edge(from, to, kind, label, place);
    }
  }

  /** Notes that something stays unknown. */
  public void unresolved(Missing what, String node, String why, Place place) {
    note(new Unresolved(graph, what, node, why, place));
  }

  /** The method or type that code runs, as people name it; empty where that is unknown. */
  public String name(Set<Thing> code) {
    for (Thing thing : code) {
      if (thing instanceof Thing.Code lambda) {
        return Names.method(lambda.target(), replay.world().program());
      }
      if (thing instanceof Made made) {
        return made.simpleType();
      }
    }
    return "";
  }

  /** Start and end, where a run begins and ends in every framework. */
  public void ends(Place place) {
    node(GraphFact.START, NodeKind.START, "", place);
    node(GraphFact.END, NodeKind.END, "", place);
  }

  /** What runs right after a node finds what the node wrote. */
  public void followedBy(String node, Sketch after) {
    Set<String> written = new LinkedHashSet<>();
    for (GraphFact fact : facts) {
      if (fact instanceof KeyWrite write && write.node().equals(node)) {
        written.add(write.key());
      }
    }
    for (GraphFact fact : after.facts) {
      if (fact instanceof KeyRead read && read.needed() && written.contains(read.key())) {
        note(new KeyRead(graph, node, read.key(), false, read.place()));
      } else if (!(fact instanceof GraphBuilt)) {
        note(fact);
      }
    }
  }

  /** What is known of a node's work goes to another node of this graph. */
  public void adopt(String node, Sketch inner) {
    for (GraphFact fact : inner.facts) {
      if (fact instanceof KeyRead read) {
        note(new KeyRead(graph, node, read.key(), false, read.place()));
      } else if (fact instanceof KeyWrite write) {
        note(new KeyWrite(graph, node, write.key(), write.manner(), write.value(), write.place()));
      } else if (fact instanceof Unresolved hole && hole.what() == Missing.KEY) {
        unresolved(Missing.KEY, node, hole.why(), hole.place());
      }
    }
  }
}

package dev.baton.engine.framework;

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
import dev.baton.engine.replay.Act;
import dev.baton.engine.replay.Made;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.Thing;
import dev.baton.engine.resolve.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The facts of one graph while it is read. */
final class Sketch {
  private final Replay replay;
  private final String graph;
  private final Set<GraphFact> facts = new LinkedHashSet<>();

  Sketch(Replay replay, String graph, String framework, Place place) {
    this.replay = replay;
    this.graph = graph;
    facts.add(new GraphBuilt(graph, framework, place));
  }

  Replay replay() {
    return replay;
  }

  String graph() {
    return graph;
  }

  List<GraphFact> facts() {
    return new ArrayList<>(facts);
  }

  void note(GraphFact fact) {
    facts.add(fact);
  }

  Place place(Act act) {
    return replay.place(act);
  }

  void node(String id, NodeKind kind, String code, Place place) {
    note(new Node(graph, id, kind, code, false, place));
  }

  void edge(String from, String to, EdgeKind kind, String label, Place place) {
    note(new Edge(graph, from, to, kind, label, place));
  }

  void unresolved(Missing what, String node, String why, Place place) {
    note(new Unresolved(graph, what, node, why, place));
  }

  /** The method or type that code runs, as people name it; empty where that is unknown. */
  String name(Set<Thing> code) {
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
  void ends(Place place) {
    node(GraphFact.START, NodeKind.START, "", place);
    node(GraphFact.END, NodeKind.END, "", place);
  }

  /** What is known of a node's work goes to another node of this graph. */
  void adopt(String node, Sketch inner) {
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

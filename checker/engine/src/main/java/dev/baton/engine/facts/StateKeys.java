package dev.baton.engine.facts;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Runner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What nodes of graphs write, as writes of cells: each node runs as the role of its name. So the
 * laws of ownership hold for graphs whose code names no role.
 */
public final class StateKeys {
  private final World world;
  private final List<Fact> seen;
  private final List<Fact> found = new ArrayList<>();

  private StateKeys(World world, List<Fact> seen) {
    this.world = world;
    this.seen = seen;
  }

  /** The writes that are not among the facts already. */
  public static List<Fact> find(World world, List<Fact> seen) {
    StateKeys keys = new StateKeys(world, seen);
    Map<String, List<GraphFact>> graphs =
        seen.stream()
            .filter(GraphFact.class::isInstance)
            .map(GraphFact.class::cast)
            .collect(Collectors.groupingBy(GraphFact::graph, TreeMap::new, Collectors.toList()));
    graphs.values().forEach(keys::declared);
    graphs.values().forEach(keys::supervised);
    return keys.found;
  }

  /** Keys that are declared to be owned by a node of the graph, or kept in some other way. */
  private void declared(List<GraphFact> graph) {
    Set<Place> known =
        seen.stream()
            .filter(Fact.CellWrite.class::isInstance)
            .map(Fact::place)
            .collect(Collectors.toSet());
    Set<String> nodes = new HashSet<>();
    of(graph, GraphFact.Node.class).forEach(node -> nodes.add(node.id()));
    nodes.forEach(node -> roles(node, graph));
    for (KeyWrite write : of(graph, KeyWrite.class)) {
      Cell cell = world.policies().ofKey(write.key());
      if (cell != null
          && (isOwnedBy(nodes, cell) || (isReadOnly(cell) && !isSetUp(write.place())))
          && !known.contains(write.place())) {
        note(cell, write);
      }
    }
  }

  private static boolean isOwnedBy(Set<String> nodes, Cell cell) {
    return cell.policy(Policy.OwnedBy.class).filter(o -> nodes.contains(o.role())).isPresent();
  }

  /** No node constructs the state that it is given. */
  private static boolean isReadOnly(Cell cell) {
    return cell.policy(Policy.SharedRead.class).isPresent();
  }

  /** Whether a coordinator's code stands there, which may open the state. */
  private boolean isSetUp(Place place) {
    for (TypeCode type : world.program().types()) {
      for (MethodCode method : type.methods()) {
        if (world.roles().of(method).kind() == Runner.Kind.COORDINATOR
            && world.places().type(type).file().equals(place.file())
            && method.ops().stream().anyMatch(op -> op.line() == place.line())) {
          return true;
        }
      }
    }
    return false;
  }

  private void roles(String node, List<GraphFact> graph) {
    boolean named =
        seen.stream()
            .anyMatch(f -> f instanceof Fact.RoleNamed n && !n.isOfTask() && n.role().equals(node));
    if (named) {
      of(graph, GraphFact.Node.class).stream()
          .filter(n -> n.id().equals(node))
          .forEach(n -> found.add(new Fact.RoleDeclared(node, n.place())));
    }
  }

  /** Keys that several members of one supervisor write: a model chooses their order. */
  private void supervised(List<GraphFact> graph) {
    Map<String, Set<String>> members = new TreeMap<>();
    for (GraphFact.Edge edge : of(graph, GraphFact.Edge.class)) {
      boolean supervisor =
          of(graph, GraphFact.Node.class).stream()
              .anyMatch(
                  n -> n.id().equals(edge.from()) && n.kind() == GraphFact.NodeKind.SUPERVISOR);
      if (supervisor && edge.kind() == EdgeKind.HANDOFF) {
        members.computeIfAbsent(edge.from(), s -> new TreeSet<>()).add(edge.to());
      }
    }
    Set<String> merged =
        of(graph, GraphFact.KeyDeclared.class).stream()
            .filter(k -> k.merge() != GraphFact.Merge.REPLACE)
            .map(GraphFact.KeyDeclared::key)
            .collect(Collectors.toSet());
    for (Set<String> team : members.values()) {
      Map<String, List<KeyWrite>> byKey =
          of(graph, KeyWrite.class).stream()
              .filter(w -> team.contains(w.node()) && !w.partitioned() && !merged.contains(w.key()))
              .collect(Collectors.groupingBy(KeyWrite::key, TreeMap::new, Collectors.toList()));
      byKey.forEach(this::unordered);
    }
  }

  private void unordered(String key, List<KeyWrite> writes) {
    Cell declared = world.policies().ofKey(key);
    Place place = writes.get(writes.size() - 1).place();
    Cell cell = declared != null ? declared : new Cell(Cell.Kind.KEY, key, "", List.of(), place);
    if (writes.stream().map(KeyWrite::node).distinct().count() > 1) {
      writes.forEach(write -> note(cell, write));
    }
  }

  private void note(Cell cell, KeyWrite write) {
    found.add(
        new Fact.CellWrite(
            cell, WriteKind.ASSIGN, Runner.as(write.node()), List.of(), write.place()));
  }

  private static <F extends GraphFact> List<F> of(List<GraphFact> graph, Class<F> kind) {
    return graph.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}

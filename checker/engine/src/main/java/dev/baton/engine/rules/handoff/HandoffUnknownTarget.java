package dev.baton.engine.rules.handoff;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Spelling;
import dev.baton.engine.model.coordination.CoordinationFact.ReceiverNamed;
import dev.baton.engine.model.coordination.CoordinationFact.TargetNamed;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The target of a hand-off is a role that something declares. */
public final class HandoffUnknownTarget implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "handoff-unknown-target",
            "hand-off",
            Severity.ERROR,
            "work is handed to a role that nothing declares",
            """
            Nobody runs as a role that is misspelt. The work is sent, and waits for an agent that
            does not exist.""",
            "correct the name, or declare the role with @AgentRole")
        .remedy(
            """
            final class Roles {
              static final String REVIEWER = "reviewer"; // one constant for the role and for mail to it
            }

            HandoffPayload.from(Roles.WRITER).to(Roles.REVIEWER)""")
        .seen(
            "messages go to an agent's type instead of its name, and nobody reads them",
            "https://github.com/anthropics/claude-code/issues/25694");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    Stream<Finding> routes = Graphs.of(facts).flatMap(this::routes);
    if (facts.of(TargetNamed.class).findAny().isEmpty()) {
      return routes;
    }
    Set<String> known = new TreeSet<>();
    facts.of(Fact.RoleDeclared.class).forEach(role -> known.add(role.role()));
    facts.of(ReceiverNamed.class).forEach(receiver -> known.add(receiver.role()));
    facts.of(GraphFact.Node.class).forEach(node -> known.add(node.id()));
    return known.isEmpty()
        ? routes
        : Stream.concat(
            routes,
            facts
                .of(TargetNamed.class)
                .filter(target -> !known.contains(target.role()))
                .filter(t -> t.ofRoles() || Spelling.nearest(t.role(), known).isPresent())
                .map(target -> finding(target, known)));
  }

  /** Edges of a graph that lead to no node, or from none. */
  private Stream<Finding> routes(AgentGraph graph) {
    if (graph.loose().isEmpty() || graph.misses(Missing.NODE)) {
      return Stream.of();
    }
    Set<String> nodes = new TreeSet<>();
    graph.nodes().forEach(node -> nodes.add(node.id()));
    return graph.loose().stream()
        .map(edge -> route(edge, nodes.contains(edge.to()) ? edge.from() : edge.to(), nodes));
  }

  private Finding route(Edge edge, String name, Set<String> nodes) {
    String end = name.equals(edge.to()) ? "leads to" : "comes from";
    String message = "a route %s `%s`, which no agent is called".formatted(end, name);
    Optional<String> nearest = Spelling.nearest(name, nodes);
    Finding finding =
        Finding.of(
                info(),
                edge.place(),
                message + nearest.map(n -> "; did you mean `" + n + "`?").orElse(""))
            .label("unknown agent");
    return finding.wayOut(
        nearest.map(n -> "write `" + n + "`").orElse("add the agent, or correct the name"));
  }

  private Finding finding(TargetNamed target, Set<String> known) {
    Optional<String> nearest = Spelling.nearest(target.role(), known);
    String message = "work is handed to `%s`, which no role is called".formatted(target.role());
    Finding finding =
        Finding.of(
                info(),
                target.place(),
                message + nearest.map(n -> "; did you mean `" + n + "`?").orElse(""))
            .label("unknown target");
    return nearest.map(n -> finding.wayOut("write `" + n + "`")).orElse(finding);
  }
}

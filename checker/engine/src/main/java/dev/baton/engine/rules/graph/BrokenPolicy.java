package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Spelling;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.flow.Breach;
import dev.baton.engine.model.flow.FlowPolicy;
import dev.baton.engine.model.flow.Form;
import dev.baton.engine.model.flow.Labels;
import dev.baton.engine.model.flow.Walk;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every run of a graph keeps the policies that the project states in baton.yaml. */
public final class BrokenPolicy implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "broken-policy",
            "hand-off",
            Severity.ERROR,
            "a run can break a policy that the project states",
            """
        Policies in `baton.yaml` say in which order agents, tools, and humans work. Each is held
        against every path of every graph that it speaks of, and the shortest run that breaks it is
        shown: a node works that must not, a run ends before what was due, or it goes round for ever
        without it. Names are those of nodes or tools; `human` is whatever asks one.""",
            "add the edge, gate, or agent that the policy asks for, or correct the policy")
        .remedy(
            """
            human-gates: [publish, delete_rows]   # a node or tool that a human allows
            policies:
              - never drop_table
              - draft leads to review
              - draft leads to review within 3
              - no publish before review
              - plan then draft then publish
              - draft leads to review and never drop_table
              - publish leads to audit or no publish before human""");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    List<FlowPolicy> policies = facts.of(FlowPolicy.class).toList();
    if (policies.isEmpty()) {
      return Stream.of();
    }
    List<Finding> found = new ArrayList<>();
    Set<String> known = new HashSet<>();
    Graphs.of(facts)
        .forEach(
            graph -> {
              Labels labels = Labels.of(graph);
              known.addAll(labels.all());
              policies.forEach(policy -> check(graph, labels, policy, found));
            });
    if (!known.isEmpty()) {
      policies.forEach(policy -> names(policy, known, found));
    }
    return found.stream();
  }

  private void check(AgentGraph graph, Labels labels, FlowPolicy policy, List<Finding> found) {
    for (List<Form> clause : policy.clauses()) {
      boolean speaks =
          clause.stream().flatMap(f -> f.triggers().stream()).anyMatch(labels.all()::contains);
      if (speaks) {
        Walk.breach(graph, labels, clause).ifPresent(b -> found.add(finding(graph, policy, b)));
      }
    }
  }

  private Finding finding(AgentGraph graph, FlowPolicy policy, Breach breach) {
    List<Node> nodes = breach.path().stream().map(graph.nodes()::get).toList();
    Node last = nodes.get(nodes.size() - 1);
    String message =
        switch (breach.kind()) {
          case FORBIDDEN -> "`%s` works where `%s` forbids it";
          case MISSING -> "a run of `%s` can end without what `%s` asks for";
          case ENDLESS -> "`%s` can go round for ever without what `%s` asks for";
        };
    Node named = breach.kind() == Breach.Kind.MISSING ? lastWorker(nodes) : last;
    return Finding.of(info(), named.place(), message.formatted(named.id(), policy.text()))
        .label("breaks the policy")
        .reached(nodes.stream().map(node -> new Step(Words.name(node.id()), node.place())).toList())
        .related("policy: `" + policy.text() + "`", policy.place());
  }

  private static Node lastWorker(List<Node> nodes) {
    return nodes.get(Math.max(0, nodes.size() - 2));
  }

  private void names(FlowPolicy policy, Set<String> known, List<Finding> found) {
    for (String name : policy.names()) {
      if (!known.contains(name)) {
        String message = "the policy names `%s`, and no node or tool is called so".formatted(name);
        Finding finding =
            Finding.of(info(), policy.place(), message)
                .label("unknown name")
                .severity(Severity.WARNING);
        found.add(
            Spelling.nearest(name, known)
                .map(near -> finding.wayOut("did you mean `" + near + "`?"))
                .orElse(finding.wayOut("name a node of a graph, or a tool as its model calls it")));
      }
    }
  }
}

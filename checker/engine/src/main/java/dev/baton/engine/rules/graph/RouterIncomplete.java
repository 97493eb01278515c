package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Router;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Spelling;
import dev.baton.engine.model.graph.Graphs;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every value that a router can return has an edge. */
public final class RouterIncomplete implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "router-incomplete",
            "hand-off",
            Severity.ERROR,
            "a router can return a value that no edge is for",
            """
        A run that takes the missing branch fails in production, usually on the rare answer that
        no test asked for.""",
            "add an edge for the value, or do not return it")
        .seen(
            "an intent that needs no worker has no edge",
            "https://github.com/FlowiseAI/Flowise/issues/5620");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts).flatMap(graph -> graph.routers().stream()).flatMap(this::check);
  }

  private Stream<Finding> check(Router router) {
    Set<String> missing = new TreeSet<>(router.results());
    missing.removeAll(router.routed());
    return missing.isEmpty() ? Stream.of() : Stream.of(finding(router, missing));
  }

  private Finding finding(Router router, Set<String> missing) {
    String message = "the router after `%s` can return %s, which has no edge";
    Finding finding =
        Finding.of(info(), router.place(), message.formatted(router.from(), Words.and(missing)))
            .label("routed here");
    Optional<String> near =
        missing.stream().flatMap(m -> Spelling.nearest(m, router.routed()).stream()).findFirst();
    return near.map(name -> finding.wayOut("did you mean `%s`?".formatted(name))).orElse(finding);
  }
}

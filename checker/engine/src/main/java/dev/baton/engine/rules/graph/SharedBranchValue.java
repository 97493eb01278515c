package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.GraphDetail.ChangedInPlace;
import dev.baton.engine.model.graph.Graphs;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A parallel branch does not change, in place, what a value of the state holds. */
public final class SharedBranchValue implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "shared-branch-value",
            "state isolation",
            Severity.WARNING,
            "a parallel branch changes a value that other branches hold too",
            """
        Branches get copies of the state, but not of the values in it: a list or bean that one branch
        changes is the same object in the others. No reducer sees the change, two branches that
        change it race, and a third may read half of it.""",
            "copy the value, change the copy, and return it under a key of the branch")
        .remedy(
            """
            List<String> notes = new ArrayList<>(state.notes()); // a copy is the branch's own
            notes.add(research());
            return Map.of("research_notes", notes);""")
        .seen(
            "parallel nodes add to one list in the state, and see each other's half-done work",
            "https://github.com/alibaba/spring-ai-alibaba/pull/4377");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts)
        .filter(graph -> !graph.forks().isEmpty() || graph.nodes().stream().anyMatch(Node::many))
        .flatMap(
            graph -> {
              Set<List<Object>> seen = new HashSet<>();
              return graph.facts(ChangedInPlace.class).stream()
                  .filter(change -> !change.key().isEmpty() && !overwritten(graph, change))
                  .flatMap(change -> other(graph, change).map(at -> finding(change, at)).stream())
                  .filter(f -> seen.add(List.of(f.place(), f.message())));
            });
  }

  /** Whether branches write the key itself at once as well, which another law forbids. */
  private static boolean overwritten(AgentGraph graph, ChangedInPlace change) {
    return !graph.isMerged(change.key())
        && graph.writes().stream()
            .filter(write -> write.key().equals(change.key()))
            .map(KeyWrite::node)
            .anyMatch(node -> beside(graph, change, node));
  }

  private static boolean beside(AgentGraph graph, ChangedInPlace change, String node) {
    int own = graph.number(change.node());
    boolean runs = change.node().equals(node) && own >= 0 && graph.nodes().get(own).many();
    return runs || graph.atOnce(own, graph.number(node));
  }

  /** Who holds the value at the same time. */
  private record Holder(String node, Place place) {}

  private static Optional<Holder> other(AgentGraph graph, ChangedInPlace change) {
    Stream<Holder> changes =
        graph.facts(ChangedInPlace.class).stream()
            .filter(c -> c.key().equals(change.key()))
            .map(c -> new Holder(c.node(), c.place()));
    Stream<Holder> reads =
        graph.facts(KeyRead.class).stream()
            .filter(read -> read.key().equals(change.key()))
            .map(read -> new Holder(read.node(), read.place()));
    return Stream.concat(changes, reads)
        .filter(holder -> beside(graph, change, holder.node()))
        .findFirst();
  }

  private Finding finding(ChangedInPlace change, Holder other) {
    boolean itself = other.node().equals(change.node());
    String holders = itself ? "its other runs hold" : "`" + other.node() + "` holds";
    String message = "`%s` changes the value of `%s` in place, which %s at the same time";
    return Finding.of(
            info(), change.place(), message.formatted(change.node(), change.key(), holders))
        .label("changed here")
        .related("holder: `" + other.node() + "`", other.place());
  }
}

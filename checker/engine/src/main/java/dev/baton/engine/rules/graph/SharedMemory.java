package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.MemoryShared;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.GraphDetail.Remembers;
import dev.baton.engine.model.graph.Graphs;
import java.util.List;
import java.util.stream.Stream;

/** Agents that run at once do not talk into one chat memory. */
public final class SharedMemory implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "shared-memory",
            "state isolation",
            Severity.WARNING,
            "agents that run at once share one chat memory",
            """
        A chat memory is read, extended, and written back for each message. Two agents that do so at
        once lose each other's messages, and each sends the model a conversation that it never had.""",
            "give each agent a memory of its own")
        .seen(
            "a chat memory is changed by several threads at once",
            "https://github.com/langchain4j/langchain4j/issues/1966")
        .guess(
            "asked by two roles",
            "two services with one memory are taken to meet where two roles ask them, each its own,"
                + " and no method leads to both");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Stream.concat(
        Graphs.of(facts).flatMap(this::check), facts.of(MemoryShared.class).map(this::finding));
  }

  private Finding finding(MemoryShared shared) {
    String message =
        shared.atOnce()
            ? "`%s` and `%s` run at once and share one chat memory"
            : "`%s` and `%s` share one chat memory, and two roles ask them in any order";
    Finding finding =
        Finding.of(info(), shared.place(), message.formatted(shared.first(), shared.second()))
            .label("shared here")
            .related("memory: `" + shared.first() + "` is given it too", shared.given().place());
    return shared.atOnce() ? finding : finding.likely();
  }

  private Stream<Finding> check(AgentGraph graph) {
    List<Remembers> all = graph.facts(Remembers.class);
    return all.stream()
        .flatMap(
            one ->
                all.subList(0, all.indexOf(one)).stream()
                    .filter(other -> other.memory().equals(one.memory()))
                    .filter(other -> atOnce(graph, other, one))
                    .limit(1)
                    .map(other -> finding(other, one)));
  }

  private static boolean atOnce(AgentGraph graph, Remembers left, Remembers right) {
    return graph.atOnce(graph.number(left.node()), graph.number(right.node()));
  }

  private Finding finding(Remembers first, Remembers second) {
    String message = "`%s` and `%s` run at once and share one chat memory";
    return Finding.of(info(), second.place(), message.formatted(first.node(), second.node()))
        .label("shared here")
        .related("memory: `" + first.node() + "` is given it too", first.place());
  }
}

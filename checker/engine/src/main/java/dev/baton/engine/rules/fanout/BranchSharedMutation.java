package dev.baton.engine.rules.fanout;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.BranchWrite;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Fork;
import dev.baton.engine.model.graph.GraphDetail.ChangedInPlace;
import dev.baton.engine.model.graph.Graphs;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Branches that run at once do not change one object that they have captured. */
public final class BranchSharedMutation implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "branch-shared-mutation",
            "fan-out / fan-in",
            Severity.ERROR,
            "branches that run at once change one object",
            """
            A plain list that several threads fill loses entries, or breaks; a counter misses
            steps. Which answers are missing differs from run to run.\
            """,
            "let each branch return its result, and put them together after the join")
        .remedy(
            """
            List<String> answers =
                FanOut.over(agents).run(agent -> agent.ask(task)).values(); // put together here\
            """)
        .seen(
            "a checkpoint store and the results of parallel nodes were plain hash maps",
            "https://github.com/langgraph4j/langgraph4j/commit/70dcb239")
        .seen(
            "several threads add to, and iterate over, one plain list of active tool groups",
            "https://github.com/agentscope-ai/agentscope-java/issues/1165");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Stream.concat(
        facts.of(BranchWrite.class).map(this::finding), Graphs.of(facts).flatMap(this::inGraph));
  }

  /** Nodes that change one object, which their code found around it. */
  private Stream<Finding> inGraph(AgentGraph graph) {
    List<ChangedInPlace> all =
        graph.facts(ChangedInPlace.class).stream().filter(c -> c.key().isEmpty()).toList();
    return (all.size() < 2 ? List.<Fork>of() : graph.forks())
        .stream()
            .flatMap(
                fork ->
                    all.stream()
                        .filter(c -> clash(graph, fork, all, c))
                        .collect(Collectors.groupingBy(ChangedInPlace::object))
                        .values()
                        .stream()
                        .map(changes -> finding(changes, fork)));
  }

  private static boolean clash(
      AgentGraph graph, Fork fork, List<ChangedInPlace> all, ChangedInPlace change) {
    return all.stream()
        .filter(other -> other.object().equals(change.object()))
        .anyMatch(o -> fork.atOnce(graph.number(change.node()), graph.number(o.node())));
  }

  private Finding finding(List<ChangedInPlace> changes, Fork fork) {
    ChangedInPlace last = changes.get(changes.size() - 1);
    String message = "several branches change one `%s` at once".formatted(last.object());
    Finding finding = Finding.of(info(), last.place(), message).label("changed here");
    for (ChangedInPlace other : changes.subList(0, changes.size() - 1)) {
      finding = finding.related("branch: `" + other.node() + "` changes it too", other.place());
    }
    return finding.related("fork: the branches part here", fork.branches().get(0).place());
  }

  private Finding finding(BranchWrite write) {
    String message =
        write.many()
            ? "every run of this branch changes one `%s` at once"
            : "several branches change one `%s` at once";
    return Finding.of(info(), write.place(), message.formatted(write.object()))
        .label("changed here")
        .reached(write.reached())
        .related("fork: " + write.fork().text(), write.fork().place());
  }
}

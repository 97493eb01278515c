package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.release.Releases;
import java.util.stream.Stream;

/** A parallel branch returns what it writes, where the framework gives branches copies. */
public final class LostStateWrite implements Rule {
  private static final Releases SEEN =
      new Releases("spring-ai-alibaba-graph-core", "1.1.0.0", "1.1.2.2");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "lost-state-write",
            "state isolation",
            Severity.ERROR,
            "a parallel branch writes to a copy of the state that is thrown away",
            """
        Spring AI Alibaba gives each parallel branch a snapshot, so what `updateState` writes there
        is lost when the branches join; only the returned map is merged. Seen by
        running spring-ai-alibaba-graph-core 1.1.0.0 to 1.1.2.2; 1.0.0.4 keeps the write.""",
            "return the key in the node's map")
        .seen(
            "state set in a parallel step is not there in the next",
            "https://github.com/mastra-ai/mastra/issues/10917")
        .seen(
            "parallel streaming nodes drop the state that they end with",
            "https://github.com/langgraph4j/langgraph4j/issues/451");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts)
        .filter(graph -> graph.built().framework().equals("Spring AI Alibaba graph"))
        .flatMap(this::check)
        .flatMap(finding -> SEEN.judge(facts, finding));
  }

  private Stream<Finding> check(AgentGraph graph) {
    return graph.writes().stream()
        .filter(write -> write.manner() == Manner.DIRECT && inBranch(graph, write))
        .map(this::finding);
  }

  private static boolean inBranch(AgentGraph graph, KeyWrite write) {
    return !graph.forksAround(graph.number(write.node())).isEmpty();
  }

  private Finding finding(KeyWrite write) {
    String message = "`%s` runs in a parallel branch, so its write of `%s` is lost";
    return Finding.of(info(), write.place(), message.formatted(write.node(), write.key()))
        .label("lost");
  }
}

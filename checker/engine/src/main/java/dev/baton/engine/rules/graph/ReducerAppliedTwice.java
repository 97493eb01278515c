package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.GraphFact.Merge;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.ReducerSeen;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.GraphDetail.WholeReturned;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.release.Releases;
import java.util.Set;
import java.util.stream.Stream;

/** A reducer that is not idempotent does not stand in a graph that merges results twice. */
public final class ReducerAppliedTwice implements Rule {
  /** Appenders that keep duplicates. */
  private static final Set<String> KEEPS_ALL =
      Set.of("AppendStrategy", "APPEND", "appenderWithDuplicate");

  private static final Releases SEEN = new Releases("langgraph4j-core", "1.6.0", "1.8.17");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "reducer-applied-twice",
            "fan-out / fan-in",
            Severity.WARNING,
            "what stands in the state already is merged into it once more",
            """
            LangGraph4j folds the branches' results into the state, and then merges that whole state
            into itself through the reducers again: 100 + 1 + 10 becomes 211, and even keys that no
            branch wrote are doubled. Appenders that drop duplicates hide it. Seen by running
            langgraph4j-core 1.6.0 to 1.8.17; 1.5.14 and before apply a reducer once. In every framework
            a node does the same by itself that reads the list under a key and hands all of it back
            where the key appends what it is given.\
            """,
            "use a reducer for which merging a value with itself changes nothing, and hand back only what"
                + " is new")
        .seen(
            "a sub-graph hands back the whole list, and the parent appends all of it again",
            "https://github.com/alibaba/spring-ai-alibaba/pull/4439")
        .guess(
            "known version",
            "the build does not say which release of LangGraph4j it uses, or says a later one");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Stream.concat(afterBranches(facts), Graphs.of(facts).flatMap(this::handedBack));
  }

  /** Who appends to a list adds what it is given: all of it once more, where that is the list. */
  private Stream<Finding> handedBack(AgentGraph graph) {
    return graph.facts(WholeReturned.class).stream()
        .filter(w -> graph.key(w.key()).filter(k -> KEEPS_ALL.contains(k.reducer())).isPresent())
        .map(
            whole ->
                Finding.of(
                        info(),
                        whole.place(),
                        "`%s` hands all of `%s` back, and what was in it is appended again"
                            .formatted(whole.node(), whole.key()))
                    .label("handed back here")
                    .related(
                        "key: it appends whatever it is given",
                        graph.key(whole.key()).orElseThrow().place())
                    .wayOut("return only what is new"));
  }

  private Stream<Finding> afterBranches(Facts facts) {
    return Graphs.of(facts)
        .filter(graph -> graph.built().framework().equals("LangGraph4j"))
        .filter(graph -> !graph.forks().isEmpty())
        .flatMap(graph -> check(graph, facts))
        .flatMap(finding -> SEEN.judge(facts, finding));
  }

  private Stream<Finding> check(AgentGraph graph, Facts facts) {
    return graph.facts(KeyDeclared.class).stream()
        .filter(k -> k.merge() == Merge.REDUCE || k.reducer().equals("appenderWithDuplicate"))
        .filter(k -> facts.of(ReducerSeen.class).noneMatch(r -> isHarmless(r, k.place())))
        .map(key -> finding(graph, key));
  }

  /** Whether merging a value with itself changes nothing, however often it is done. */
  private static boolean isHarmless(ReducerSeen reducer, Place key) {
    Place place = reducer.place();
    boolean same = place.line() == key.line() && place.file().equals(key.file());
    return same && reducer.idempotent();
  }

  private Finding finding(AgentGraph graph, KeyDeclared key) {
    Node fork = graph.nodes().get(graph.forks().get(0).at());
    return Finding.of(
            info(),
            key.place(),
            "the reducer of `%s` is applied twice after parallel branches".formatted(key.key()))
        .label("declared here")
        .related("fork: the branches part after `" + fork.id() + "`", fork.place());
  }
}

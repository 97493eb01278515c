package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.GraphDetail.PatternStrategy;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.release.Releases;
import java.util.stream.Stream;

/** A strategy is declared for a key, not for a pattern that the framework never matches. */
public final class StrategyWithoutEffect implements Rule {
  private static final Releases SEEN =
      new Releases("spring-ai-alibaba-graph-core", "1.0.0.4", "1.1.2.2");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "strategy-without-effect",
            "fan-out / fan-in",
            Severity.ERROR,
            "a merge strategy is declared for a pattern that matches nothing",
            """
        Spring AI Alibaba stores a pattern strategy under the pattern's own text, so the keys that
        it means are replaced and not merged; prefix, suffix, and predicate strategies make
        `compile` fail. Seen by running spring-ai-alibaba-graph-core 1.0.0.4 to 1.1.2.2.""",
            "declare the strategy for each key by its name")
        .seen(
            "a conflict strategy is parsed and never enforced",
            "https://github.com/aden-hive/hive/pull/6356");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts)
        .flatMap(graph -> graph.facts(PatternStrategy.class).stream())
        .flatMap(strategy -> SEEN.judge(facts, finding(strategy)));
  }

  private Finding finding(PatternStrategy strategy) {
    String message =
        strategy.by().equals("addPatternStrategy")
            ? "no key is ever named `%s`, so its strategy has no effect"
                .formatted(strategy.pattern())
            : "`%s` keeps no strategy, and the graph will not compile".formatted(strategy.by());
    return Finding.of(info(), strategy.place(), message).label("declared here");
  }
}

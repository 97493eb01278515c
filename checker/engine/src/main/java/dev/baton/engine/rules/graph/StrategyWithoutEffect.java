package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyDeclared;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.Graphs;
import java.util.stream.Stream;

/** A strategy is declared for a key, not for a pattern that the framework never matches. */
public final class StrategyWithoutEffect implements Rule {
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
        `compile` fail. Seen in spring-ai-alibaba-graph-core 1.1.2.2; holds for 1.1.x.""",
            "declare the strategy for each key by its name")
        .seen(
            "a conflict strategy is parsed and never enforced",
            "https://github.com/aden-hive/hive/pull/6356");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts)
        .flatMap(graph -> graph.facts(KeyDeclared.class).stream())
        .filter(key -> !key.key().matches("[\\w:.-]*") || key.key().contains(".*"))
        .map(this::finding);
  }

  private Finding finding(KeyDeclared key) {
    String message = "no key is ever named `%s`, so its strategy has no effect";
    return Finding.of(info(), key.place(), message.formatted(key.key())).label("declared here");
  }
}

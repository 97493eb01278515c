package dev.baton.engine.rules.fanout;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.FailFastJoin;
import java.util.stream.Stream;

/** One branch that fails does not lose the results of the others. */
public final class FanOutFailFast implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "fan-out-fail-fast",
            "fan-out / fan-in",
            Severity.ERROR,
            "one failing branch loses the results of the others",
            """
            Nine agents have answered, the tenth fails, and the join throws: nine paid answers are
            thrown away, and branches that still run go on without anybody.""",
            "turn each branch's failure into a result, and decide when all are there")
        .remedy(
            """
            FanIn<Answer> answers = FanOut.over(agents).deadline(oneMinute).run(a -> a.ask(task));
            for (SubtaskResult<Answer> result : answers.results()) { ... } // one for every agent

            futures.add(supplyAsync(() -> agent.ask(task)).exceptionally(Answer::failed));""")
        .seen(
            "a failed sub-agent in a parallel batch discards its successful siblings",
            "https://github.com/langchain-ai/deepagents/pull/5954")
        .seen(
            "siblings go on running tools after one of them has failed the run",
            "https://github.com/openai/openai-agents-python/pull/4142")
        .seen(
            "one crashing agent aborts the verdict of the team",
            "https://github.com/Smart-AI-Memory/attune-ai/issues/2236")
        .guess("unseen branches", "futures that come from elsewhere carry the work of agents");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(FailFastJoin.class).map(this::finding);
  }

  private Finding finding(FailFastJoin join) {
    String message = "at `%s` one failing branch loses the results of the others";
    Finding finding =
        Finding.of(info(), join.place(), message.formatted(join.join())).label("joined here");
    for (Step step : join.why()) {
      finding = finding.related("fork: " + step.text(), step.place());
    }
    return join.certain() ? finding : finding.likely();
  }
}

package dev.baton.engine.rules.fanout;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.BranchForked;
import dev.baton.engine.model.coordination.CoordinationFact.Ending;
import java.util.stream.Stream;

/** Every branch that is forked is joined, and every path of a branch signals its join. */
public final class FanInIncomplete implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "fan-in-incomplete",
            "fan-out / fan-in",
            Severity.ERROR,
            "a branch is forked, and nobody learns how it ended",
            """
            A branch that nobody joins fails in silence, and its work is missing where all are
            counted. One that does not signal on some path lets everybody wait for ever.""",
            "keep the future and join it; signal in a `finally`")
        .remedy(
            """
            pool.execute(() -> {
              try {
                results.add(agent.ask(task));
              } finally {
                done.countDown();
              }
            });""")
        .seen(
            "a blocking call returns before all events are processed, and the task has no results",
            "https://github.com/a2aproject/a2a-java/pull/441")
        .seen(
            "parallel steps end when one suspended step is resumed; the other never runs",
            "https://github.com/mastra-ai/mastra/issues/6418")
        .guess("fire and forget", "work that asks an agent and has no future is meant to be used");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(BranchForked.class).map(this::finding);
  }

  private Finding finding(BranchForked fork) {
    boolean signal = fork.ending() == Ending.NOT_SIGNALLED;
    String message =
        signal
            ? "this branch can end without signalling `%s`".formatted(fork.signal())
            : "nobody waits for the branch that `%s` forks".formatted(fork.fork());
    if (!signal && !fork.why().isEmpty()) {
      message += " on some path";
    }
    Finding finding = Finding.of(info(), fork.place(), message).label("forked here");
    for (Step step : fork.why()) {
      finding = finding.related(step.text(), step.place());
    }
    finding =
        signal
            ? finding.wayOut("signal `%s` in a `finally`".formatted(fork.signal()))
            : finding.wayOut("keep the future, and join it");
    return fork.certain() ? finding : finding.likely();
  }
}

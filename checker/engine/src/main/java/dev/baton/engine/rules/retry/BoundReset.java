package dev.baton.engine.rules.retry;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.Bound;
import dev.baton.engine.model.coordination.CoordinationFact.Repetition;
import java.util.stream.Stream;

/** A bound is not made, set back, or shared inside the cycle that it bounds. */
public final class BoundReset implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "bound-reset",
            "bounded retry",
            Severity.ERROR,
            "a bound starts anew in the cycle that it bounds, or is shared by all tasks",
            """
            A counter that goes back to its start is never reached. One that all tasks share is
            used up by the first that fails, and the next is given up before it was tried.""",
            "make one bound for each task, before the cycle that it bounds")
        .remedy(
            """
            for (Task task : tasks) {
              BoundedRetry retry = BoundedRetry.attempts(3); // outside the inner cycle
              do {
                result = agent.work(task, retry.feedbackHistory());
              } while (!result.ok() && retry.next(result.problem()) == RetryAction.RETRY);
            }""")
        .seen(
            "a process that was ended is planned again each time that it is stuck",
            "https://github.com/embabel/embabel-agent/commit/c70a731ad");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(Repetition.class).filter(r -> r.bound() != Bound.NONE).map(this::finding);
  }

  private Finding finding(Repetition repetition) {
    String message =
        repetition.bound() == Bound.SHARED
            ? "one bound of `%s` is shared by all tasks"
            : "the bound of `%s` starts anew in each round";
    Finding finding =
        Finding.of(info(), repetition.place(), message.formatted(repetition.repeated()))
            .label(repetition.bound() == Bound.SHARED ? "shared" : "starts anew here");
    for (Step step : repetition.why()) {
      finding = finding.related(step.text(), step.place());
    }
    return finding;
  }
}

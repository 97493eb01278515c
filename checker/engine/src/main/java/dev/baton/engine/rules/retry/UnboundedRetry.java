package dev.baton.engine.rules.retry;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.Bound;
import dev.baton.engine.model.coordination.CoordinationFact.Repetition;
import dev.baton.engine.model.release.Releases;
import java.util.stream.Stream;

/** What repeats an agent call, a hand-off, or a versioned write has an effective bound. */
public final class UnboundedRetry implements Rule {
  /** Before, an error handler was not asked; seen by running the last of these. */
  private static final Releases HANDLED =
      new Releases("langchain4j-agentic", "1.5.0-beta11", "1.19.0-beta29");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "unbounded-retry",
            "bounded retry",
            Severity.ERROR,
            "work is retried without an effective bound",
            """
            A model that is never content, or a service that is down, is asked again and again:
            each round costs money, and the task is neither done nor given up. A limit that is
            never reached is none.""",
            "bound the attempts with a `BoundedRetry`, a counter, or a deadline, and escalate")
        .remedy(
            """
            BoundedRetry retry = BoundedRetry.attempts(3); // one for each task
            Review review = reviewer.review(draft);
            while (!review.accepted() && retry.next(review.feedback()) == RetryAction.RETRY) {
              draft = writer.revise(draft, retry.feedbackHistory());
              review = reviewer.review(draft);
            }""")
        .seen(
            "a worker calls a tool that fails again and again, without end",
            "https://github.com/camel-ai/camel/issues/1366")
        .seen(
            "one prompt is sent 25 times until the recursion limit ends it",
            "https://github.com/agntcy/coffeeAgntcy/pull/140")
        .seen(
            "a planner yields for ever when no agent can run any more",
            "https://github.com/langchain4j/langchain4j/issues/5889")
        .guess(
            "known version",
            "for an error handler of LangChain4j: the build does not say which release it uses, or"
                + " says a later one; before 1.5.0-beta11 none was asked");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(Repetition.class)
        .filter(r -> r.bound() == Bound.NONE && !r.what().equals("cycle"))
        .flatMap(
            r ->
                r.what().equals("error handler")
                    ? HANDLED.judge(facts, finding(r))
                    : Stream.of(finding(r)));
  }

  private Finding finding(Repetition repetition) {
    String message = "this %s repeats `%s`, and nothing bounds it";
    Finding finding =
        Finding.of(
                info(),
                repetition.place(),
                message.formatted(repetition.what(), repetition.repeated()))
            .label("repeats without a bound");
    for (Step step : repetition.why()) {
      finding = finding.related(step.text(), step.place());
    }
    return finding;
  }
}

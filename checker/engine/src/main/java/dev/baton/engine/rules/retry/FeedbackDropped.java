package dev.baton.engine.rules.retry;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.LastFeedback;
import java.util.stream.Stream;

/** A retry is given the whole feedback history, not the last item. */
public final class FeedbackDropped implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "feedback-dropped",
            "bounded retry",
            Severity.WARNING,
            "a retry is told only what was wrong the last time",
            """
            The second attempt mends what the second review found, and brings back what the first
            one did. Two reviewers' wishes alternate, and the loop does not converge.""",
            "pass the whole history: `retry.feedbackHistory()`, or a list that grows")
        .remedy(
            """
            while (!review.accepted() && retry.next(review.feedback()) == RetryAction.RETRY) {
              draft = writer.revise(draft, retry.feedbackHistory()); // all of it
              review = reviewer.review(draft);
            }""")
        .seen(
            "on its second visit an agent gets only what was said since the last broadcast",
            "https://github.com/microsoft/agent-framework/issues/4053")
        .seen(
            "a router is not told who has answered, and asks the same agent up to its cap",
            "https://github.com/conductor-oss/conductor/pull/1279")
        .guess(
            "feedback by name",
            "an answer is feedback where the call, the variable, or the parameter says so");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(LastFeedback.class)
        .map(
            last ->
                Finding.of(
                        info(),
                        last.place(),
                        "`%s` is tried again with the last feedback only".formatted(last.agent()))
                    .label("tried again here")
                    .related(last.source().text(), last.source().place())
                    .likely());
  }
}

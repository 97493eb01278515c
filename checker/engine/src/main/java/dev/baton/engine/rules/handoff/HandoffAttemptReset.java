package dev.baton.engine.rules.handoff;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.AttemptRestarted;
import java.util.stream.Stream;

/** On a retry path the attempt counter comes from the previous payload. */
public final class HandoffAttemptReset implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "handoff-attempt-reset",
            "hand-off",
            Severity.ERROR,
            "a payload that is sent again counts its attempts from the start",
            """
            The bound of a payload works only while its count goes up. A fresh one on the way back
            is always the first attempt, so two agents send the same work to and fro for ever.""",
            "send `previous.retry(feedback)`, or carry over `attempt` and `maxAttempts`")
        .remedy(
            """
            channel.deliver(payload.retry("the summary is too long")); // counted, with all feedback

            HandoffPayload.from("reviewer").to("writer").taskId(payload.taskId())
                .attempt(payload.attempt() + 1).maxAttempts(payload.maxAttempts())""")
        .seen(
            "agents thank each other for ever", "https://github.com/multica-ai/multica/issues/1576")
        .seen(
            "a hand-off with an empty message goes to the same speaker again and again",
            "https://github.com/microsoft/autogen/issues/5831");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(AttemptRestarted.class).map(this::finding);
  }

  private Finding finding(AttemptRestarted restart) {
    String message = "a payload is sent again %s, and its attempts start from 1";
    Finding finding =
        Finding.of(info(), restart.place(), message.formatted(restart.why()))
            .label("starts at attempt 1");
    for (Step step : restart.related()) {
      finding = finding.related(step.text(), step.place());
    }
    return finding;
  }
}

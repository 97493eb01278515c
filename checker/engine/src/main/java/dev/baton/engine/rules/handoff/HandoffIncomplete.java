package dev.baton.engine.rules.handoff;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.PayloadDelivered;
import java.util.stream.Stream;

/** On every path to its delivery, a payload has all that its receiver needs. */
public final class HandoffIncomplete implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "handoff-incomplete",
            "hand-off",
            Severity.ERROR,
            "a payload is delivered that lacks what its receiver needs",
            """
            The receiver starts without the task, the result, or the context that its work depends
            on. At best the channel rejects the payload at run time; at worst the agent guesses.""",
            "give the payload its task id, result, status, and what the receiver reads")
        .remedy(
            """
            HandoffPayload payload =
                HandoffPayload.from("writer").to("reviewer").taskId(task.id())
                    .result(draft).status("drafted")
                    .context("tone", tone) // the reviewer reads it
                    .build();""")
        .seen(
            "the sender's reasoning reaches the receiver only if another tool was called too",
            "https://github.com/microsoft/autogen/issues/6295")
        .seen(
            "a hand-off in the same turn as another tool call loses that tool's output",
            "https://github.com/langchain-ai/langgraph-swarm-py/issues/82");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(PayloadDelivered.class)
        .filter(delivered -> !delivered.missing().isEmpty())
        .map(this::finding);
  }

  private Finding finding(PayloadDelivered delivered) {
    String to = delivered.target().isEmpty() ? "" : " to `" + delivered.target() + "`";
    String missing = String.join(", ", delivered.missing());
    String message = "a payload is delivered%s without %s".formatted(to, missing);
    Finding finding = Finding.of(info(), delivered.place(), message).label("delivered here");
    for (Step step : delivered.built()) {
      finding = finding.related(step.text(), step.place());
    }
    for (Step step : delivered.readers()) {
      finding = finding.related(step.text(), step.place());
    }
    return finding.wayOut("add " + missing + " on every path to this delivery");
  }
}

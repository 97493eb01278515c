package dev.baton.engine.rules.handoff;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.ChangedAfterHandoff;
import java.util.stream.Stream;

/** What was handed over is no longer changed by its sender. */
public final class UseAfterHandoff implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "use-after-handoff",
            "hand-off",
            Severity.ERROR,
            "something is changed by the agent that has handed it over",
            """
            The receiver is at work on it. A late change reaches it half way through, or not at
            all; and nobody can say any more whose the work is.""",
            "change it before it is handed over, or leave the change to the receiver")
        .remedy(
            """
            task.draft = text; // before
            if (!reviewers.handOver(task)) {
              task.status = "mine still"; // refused: it is not the receiver's
            }""")
        .seen(
            "a middleware writes session state behind the runner that owns it, and the run dies",
            "https://github.com/ag-ui-protocol/ag-ui/issues/1732");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(ChangedAfterHandoff.class).map(this::finding);
  }

  private Finding finding(ChangedAfterHandoff change) {
    String message =
        change.member().isEmpty()
            ? "`%s` is changed after it was handed over".formatted(change.object())
            : "`%s` of `%s` is written after it was handed over"
                .formatted(change.member(), change.object());
    return Finding.of(info(), change.place(), message)
        .label("changed here")
        .related("handed over: " + change.handedOver().text(), change.handedOver().place());
  }
}

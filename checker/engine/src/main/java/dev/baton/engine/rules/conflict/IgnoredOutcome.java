package dev.baton.engine.rules.conflict;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.Look;
import dev.baton.engine.model.coordination.CoordinationFact.OutcomeSeen;
import java.util.stream.Stream;

/** The outcome of a write, a lock, a transfer, a delivery, or a validation is looked at. */
public final class IgnoredOutcome implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "ignored-outcome",
            "conflict detection",
            Severity.ERROR,
            "the outcome of an operation is not looked at",
            """
            A refused write returns like one that was done. Code that does not look goes on as if
            its work were saved, its task locked, its payload delivered; and the loss shows up far
            from here, if at all.""",
            "look at the outcome, and raise, retry, or hand on what was refused")
        .remedy(
            """
            if (state.write(next, read.version()) instanceof WriteResult.Conflict) {
              throw new IllegalStateException("the state has changed meanwhile");
            }""")
        .seen(
            "an actuator reports that a device is locked by another, and writes to it anyway",
            "https://github.com/VOLTTRON/volttron/issues/223")
        .seen(
            "mail to an agent that does not exist is accepted, and nobody reads it",
            "https://github.com/anthropics/claude-code/issues/25694")
        .guess(
            "outcome by name",
            "a method of the project that is called `save`, `lock`, `deliver` or the like, and"
                + " returns a boolean or a result, returns its outcome");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(OutcomeSeen.class)
        .filter(seen -> seen.look() != Look.LOOKED_AT)
        .map(this::finding);
  }

  private Finding finding(OutcomeSeen seen) {
    String what =
        switch (seen.look()) {
          case LOGGED -> "only logged";
          case WITHOUT_EFFECT -> "asked for, but changes nothing";
          default -> "dropped";
        };
    String message = "the outcome of `%s` is %s".formatted(seen.call(), what);
    Finding finding =
        Finding.of(info(), seen.place(), message).label("takes for granted " + seen.hope());
    for (Step from : seen.from()) {
      finding = finding.related("outcome: it is that of " + from.text(), from.place());
    }
    return seen.certain() ? finding : finding.likely();
  }
}

package dev.baton.engine.rules;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import java.util.stream.Stream;

/** A waiver waives something, and says why. */
final class UnusedWaiver implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "unused-waiver",
        "state isolation",
        Severity.WARNING,
        "a waiver waives nothing",
        """
        A waiver that has outlived its finding hides the next one.""",
        "remove the waiver, or correct its rule and its place");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(Fact.WaiverSeen.class).filter(seen -> !seen.used()).map(this::finding);
  }

  private Finding finding(Fact.WaiverSeen seen) {
    String rule = seen.waiver().rule();
    boolean valid = seen.waiver().isValid();
    String message =
        valid
            ? "nothing here breaks `%s`"
            : "this waiver of `%s` gives no reason, so it waives nothing";
    Finding finding =
        Finding.of(info(), seen.place(), message.formatted(rule)).label("waived here");
    return valid ? finding : finding.wayOut("say in `because` why the finding is accepted");
  }
}

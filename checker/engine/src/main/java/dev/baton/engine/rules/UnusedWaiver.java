package dev.baton.engine.rules;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Spelling;
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
        A waiver that has outlived its finding hides the next one.\
        """,
        "remove the waiver, or correct its rule and its place");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(Fact.WaiverSeen.class).filter(seen -> !seen.used()).map(this::finding);
  }

  private Finding finding(Fact.WaiverSeen seen) {
    String rule = seen.waiver().rule();
    if (!Rules.ids().contains(rule)) {
      Finding unknown =
          waived(seen, "no rule is called `%s`, so nothing is waived".formatted(rule));
      return Spelling.nearest(rule, Rules.ids())
          .map(name -> unknown.wayOut("did you mean `%s`?".formatted(name)))
          .orElse(unknown);
    }
    return seen.waiver().isValid()
        ? waived(seen, "nothing here breaks `%s`".formatted(rule))
        : waived(seen, "this waiver of `%s` gives no reason, so it waives nothing".formatted(rule))
            .wayOut("say in `because` why the finding is accepted");
  }

  private Finding waived(Fact.WaiverSeen seen, String message) {
    return Finding.of(info(), seen.place(), message)
        .label("waived here")
        .about("", seen.waiver().rule());
  }
}

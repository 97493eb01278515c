package dev.baton.engine.rules.conflict;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.VerdictsMeet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verdicts of one type by several roles meet in a reconciler. */
public final class UnreconciledVerdicts implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "unreconciled-verdicts",
            "conflict detection",
            Severity.WARNING,
            "two roles judge one thing, and nothing reconciles their verdicts",
            """
            One says yes and the other no. Which of them counts is decided by the order of two
            lines, and nobody learns that they disagreed.""",
            "pass all verdicts to a `Reconciler`, or to a rule of your own that sees them all")
        .remedy(
            """
            Reconciler<Verdict> strictest = Reconciler.strictest();
            Verdict verdict =
                strictest.reconcile(List.of(security.judge(draft), style.judge(draft)));""")
        .seen(
            "contradicting results of two sub-agents are merged without a word",
            "https://github.com/anthropics/claude-code/issues/39981")
        .guess(
            "verdict by name", "types called `Verdict`, `Decision`, `Review` and the like judge");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts.of(VerdictsMeet.class).map(this::finding);
  }

  private Finding finding(VerdictsMeet meet) {
    String roles =
        meet.roles().stream().map(role -> "`" + role + "`").collect(Collectors.joining(" and "));
    String message =
        "%s each give a `%s`, and nothing reconciles them".formatted(roles, meet.type());
    Finding finding = Finding.of(info(), meet.place(), message).label("given here").likely();
    for (Step other : meet.others()) {
      finding = finding.related("verdict: " + other.text(), other.place());
    }
    return finding;
  }
}

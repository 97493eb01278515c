package dev.baton.engine.rules.fanout;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.coordination.CoordinationFact.ReducerSeen;
import java.util.stream.Stream;

/** A reducer is a function of both its arguments. */
public final class UnlawfulReducer implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "unlawful-reducer",
            "fan-out / fan-in",
            Severity.ERROR,
            "a reducer changes what it is given, or keeps one value and drops the other",
            """
            A reducer may run in any order, and again. One that changes its arguments changes what
            others still hold; one that keeps the last value is the overwriting that it was meant
            to end, only in silence.""",
            "return a new value that is made of both")
        .remedy(
            """
            final class Union implements BinaryOperator<List<String>> {
              @Override
              public List<String> apply(List<String> old, List<String> added) {
                List<String> both = new ArrayList<>(old);
                both.addAll(added);
                return List.copyOf(both);
              }
            }""")
        .seen(
            "fields are merged by taking the last one, and a branch's update disappears",
            "https://github.com/minitap-ai/mobile-use/issues/208")
        .seen(
            "the join keeps the state of the branch that ends last, and wipes its siblings' keys",
            "https://github.com/mastra-ai/mastra/issues/22319");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(ReducerSeen.class)
        .filter(seen -> !seen.mutations().isEmpty() || !seen.keeps().isEmpty())
        .map(this::finding);
  }

  private Finding finding(ReducerSeen seen) {
    if (!seen.mutations().isEmpty()) {
      String message = "%s changes an argument".formatted(named(seen));
      return Finding.of(info(), seen.place(), message).label("changed here");
    }
    String message =
        "%s keeps the %s value and drops the other".formatted(named(seen), seen.keeps());
    Finding finding = Finding.of(info(), seen.place(), message).label("not a merge");
    return finding.severity(Severity.WARNING);
  }

  private static String named(ReducerSeen seen) {
    return seen.reducer().startsWith("the ") ? seen.reducer() : "`" + seen.reducer() + "`";
  }
}

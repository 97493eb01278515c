package dev.baton.harness.jcstress;

import dev.baton.harness.jcstress.report.Judged;
import dev.baton.harness.jcstress.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Grades what was seen by what the test expects, as jcstress does: exact outcomes, then patterns.
 */
final class Judge {
  private static final int SLOWER = 50;
  private final long enough;

  /**
   * A judge.
   *
   * @param enough samples below which a pass says nothing
   */
  Judge(long enough) {
    this.enough = enough;
  }

  /** The verdict on one test. */
  Judged judge(Tally seen) {
    TestInfo info = TestList.getInfo(seen.test());
    List<Judged.Row> rows = new ArrayList<>();
    seen.counts()
        .forEach(
            (outcome, count) -> {
              StateCase grade = grade(info, outcome);
              rows.add(
                  new Judged.Row(
                      outcome, grade.expect().name(), count, grade.description().strip()));
            });
    Optional<Judged.Row> forbidden = first(rows, Expect.FORBIDDEN);
    Verdict verdict = Verdict.FAILED;
    String why;
    if (forbidden.isPresent()) {
      why = "saw `%s`: %s".formatted(forbidden.get().outcome(), forbidden.get().meaning());
    } else if (!seen.problems().isEmpty()) {
      why = String.join("; ", seen.problems());
    } else if (seen.samples() == 0) {
      why = "never ran";
    } else {
      why = doubt(info, seen, rows);
      verdict = why.isEmpty() ? Verdict.PASSED : Verdict.INCONCLUSIVE;
    }
    return new Judged(seen.test(), verdict, why, seen.samples(), seen.millis(), rows);
  }

  /** Why what was seen says nothing; empty where it does. */
  private String doubt(TestInfo info, Tally seen, List<Judged.Row> rows) {
    if (mustShowItsBug(info)) {
      return first(rows, Expect.ACCEPTABLE_INTERESTING).isPresent()
          ? ""
          : "the weakened twin did not show its bug in %d samples".formatted(seen.samples());
    }
    return seen.samples() < enough(info)
        ? "%d samples, %d needed".formatted(seen.samples(), enough(info))
        : "";
  }

  private static Optional<Judged.Row> first(List<Judged.Row> rows, Expect expect) {
    return rows.stream()
        .filter(row -> row.expect().equals(expect.name()) && row.count() > 0)
        .findFirst();
  }

  private static StateCase grade(TestInfo info, String outcome) {
    return info.cases().stream()
        .filter(c -> c.matchesExactly(outcome))
        .findFirst()
        .or(() -> info.cases().stream().filter(c -> c.matches(outcome)).findFirst())
        .orElseGet(info::unmatched);
  }

  private long enough(TestInfo info) {
    return form(info).isAnnotationPresent(StartsThreads.class)
        ? Math.max(1, enough / SLOWER)
        : enough;
  }

  private static boolean mustShowItsBug(TestInfo info) {
    Twin twin = form(info).getAnnotation(Twin.class);
    return twin != null && twin.neverObserved().isEmpty();
  }

  private static Class<?> form(TestInfo info) {
    try {
      return Class.forName(info.binaryName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "`" + info.name() + "` is listed and has no class; build again from clean", e);
    }
  }
}

package dev.baton.harness.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a run on real threads found out. That nothing was found proves nothing: other timings exist.
 *
 * @param name what was stressed
 * @param seed what the plans were drawn from
 * @param plans how many plans were tried
 * @param rounds how many rounds were made, of all plans
 * @param failure the smallest plan that went wrong; null when none did
 */
public record StressResult(
    String name, long seed, long plans, long rounds, @Nullable Failure failure) {

  /**
   * A plan that went wrong.
   *
   * @param plan who did what
   * @param results what each call answered, agent by agent
   * @param look what the object looked like at the end; empty where nobody looks
   * @param why which law that breaks
   * @param possible what the sequential orders give instead
   */
  public record Failure(
      Plan plan, List<List<String>> results, String look, String why, List<String> possible) {
    public Failure {
      results = results.stream().map(List::copyOf).toList();
      possible = List.copyOf(possible);
    }
  }

  /** Whether nothing went wrong. */
  public boolean passed() {
    return failure == null;
  }

  /** One line: what is known now. */
  public String summary() {
    String much =
        String.format(Locale.ROOT, "%,d rounds of %d plans, seed %d", rounds, plans, seed);
    return failure == null
        ? "no failure in " + much + ": other timings exist"
        : "failed: " + failure.why + " (after " + much + ")";
  }

  /** All of it, for a person. */
  public String text() {
    StringBuilder text = new StringBuilder(name).append(": ").append(summary()).append('\n');
    if (failure == null) {
      return text.toString();
    }
    List<String> lines = new ArrayList<>();
    for (int agent = 0; agent < failure.plan.agents().size(); agent++) {
      List<Plan.Call> calls = failure.plan.agents().get(agent);
      for (int i = 0; i < calls.size(); i++) {
        List<String> results = failure.results.isEmpty() ? List.of() : failure.results.get(agent);
        String result = results.isEmpty() ? "" : " -> " + results.get(i);
        lines.add("agent %d: %s%s".formatted(agent + 1, calls.get(i), result));
      }
    }
    lines.forEach(line -> text.append("  ").append(line).append('\n'));
    if (!failure.look.isEmpty()) {
      text.append("  at the end: ").append(failure.look).append('\n');
    }
    failure.possible.forEach(row -> text.append("  possible:   ").append(row).append('\n'));
    return text.toString();
  }

  /**
   * Returns this when nothing went wrong.
   *
   * @throws AssertionError with the whole text when something did
   */
  public StressResult orFail() {
    if (failure != null) {
      throw new AssertionError(text());
    }
    return this;
  }
}

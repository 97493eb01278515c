package dev.baton.harness.stress;

import dev.baton.harness.stress.Outcomes.Row;
import dev.baton.harness.stress.Rounds.Wrong;
import dev.baton.harness.stress.Stress.Size;
import dev.baton.harness.stress.StressResult.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/** Draws plan after plan until one goes wrong, and makes that one smaller. One run, one thread. */
final class Hunt<T> {
  private static final long SLICE = Duration.ofMillis(25).toNanos();
  private static final long SHRINK = Duration.ofSeconds(5).toNanos();
  private static final int MOST_SHOWN = 6;

  private final Target<T> target;
  private final Size size;
  private final Map<Integer, Crew> crews = new HashMap<>();
  private long plans;
  private long rounds;

  Hunt(Target<T> target, Size size) {
    this.target = target;
    this.size = size;
  }

  StressResult run(Duration budget) {
    long end = System.nanoTime() + budget.toNanos();
    Failure[] found = {null};
    JqwikSession.run(() -> found[0] = hunt(end));
    return done(found[0]);
  }

  StressResult run(Plan plan, Duration budget) {
    return done(failure(plan, budget.toNanos()));
  }

  private StressResult done(@Nullable Failure failure) {
    crews.values().forEach(Crew::close);
    return new StressResult(target.name(), size.seed(), plans, rounds, failure);
  }

  private @Nullable Failure hunt(long end) {
    Arbitrary<Plan> arbitrary =
        Plans.of(target.operations(), size.fewestAgents(), size.mostAgents(), size.each());
    Random random = new Random(size.seed());
    for (Plan pair : Plans.pairs(target.operations(), random)) {
      Failure failure = System.nanoTime() < end ? failure(pair, SLICE) : null;
      if (failure != null) {
        return failure;
      }
    }
    RandomGenerator<Plan> generator = arbitrary.generator(1_000);
    do {
      Shrinkable<Plan> drawn = generator.next(random);
      long start = System.nanoTime();
      Failure failure = failure(drawn.value(), Math.min(SLICE, end - start));
      if (failure != null) {
        return shrink(drawn, failure, Math.max(2 * SLICE, 4 * (System.nanoTime() - start)));
      }
    } while (System.nanoTime() < end);
    return null;
  }

  /**
   * Takes whatever smaller plan fails too.
   *
   * @param each how long each is given, several times what the first failure took
   */
  private Failure shrink(Shrinkable<Plan> drawn, Failure failure, long each) {
    long end = System.nanoTime() + SHRINK;
    Failure smallest = failure;
    Shrinkable<Plan> at = drawn;
    boolean smaller = true;
    while (smaller && System.nanoTime() < end) {
      smaller = false;
      for (Shrinkable<Plan> next : (Iterable<Shrinkable<Plan>>) at.shrink()::iterator) {
        boolean worth = System.nanoTime() < end && next.value().size() <= at.value().size();
        Failure again = worth ? failure(next.value(), each) : null;
        if (again != null) {
          smallest = again;
          at = next;
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  private @Nullable Failure failure(Plan plan, long nanos) {
    plans++;
    Rounds<T> all = new Rounds<>(target, plan);
    if (!all.allowed().sameAs(Outcomes.of(target, plan))) {
      return new Failure(
          plan,
          List.of(),
          "",
          "the same calls in the same order do not answer the same: take time and randomness out",
          List.of());
    }
    int agents = plan.agents().size();
    Crew crew = crews.computeIfAbsent(agents, Crew::new);
    try {
      Wrong wrong = all.run(crew, size.patience().toMillis(), System.nanoTime() + nanos);
      return wrong == null ? null : explained(plan, all.allowed(), wrong);
    } catch (Rounds.Stuck e) {
      crews.remove(agents);
      crew.close(); // it is of no use any more
      return new Failure(
          plan, List.of(), "", "the agents do not come back: " + e.getMessage(), List.of());
    } finally {
      rounds += all.rounds();
    }
  }

  private static Failure explained(Plan plan, Outcomes allowed, Wrong wrong) {
    Object[] row = wrong.row().results();
    List<List<String>> results = new ArrayList<>();
    int at = 0;
    for (List<Plan.Call> calls : plan.agents()) {
      List<String> mine = new ArrayList<>();
      for (int i = 0; i < calls.size(); i++) {
        mine.add(String.valueOf(row[at++]));
      }
      results.add(mine);
    }
    List<String> possible = new ArrayList<>();
    for (Row one : allowed.rows()) {
      if (possible.size() < MOST_SHOWN) {
        possible.add(Arrays.toString(one.results()));
      }
    }
    String why =
        wrong.late()
            ? "these results are those of an order in which a call that had returned comes after one that was called later"
            : "no order of these calls, one after the other, gives these results";
    return new Failure(
        plan, results, Optional.of(row[at]).map(String::valueOf).orElse(""), why, possible);
  }
}

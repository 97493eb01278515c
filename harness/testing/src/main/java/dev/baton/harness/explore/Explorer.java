package dev.baton.harness.explore;

import dev.baton.harness.schedule.Failure;
import dev.baton.harness.schedule.FailureKind;
import dev.baton.harness.schedule.Operation;
import dev.baton.harness.schedule.Program;
import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Session;
import dev.baton.harness.schedule.Strategy;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes run after run until one fails, none is left, or the search gives up. */
public final class Explorer {
  private Explorer() {}

  /** Searches until the first failure. */
  public static Exploration explore(Program program, Search search) {
    return explore(program, search, run -> run.failure() != null);
  }

  /** Searches until the first run that is looked for. */
  static Exploration explore(Program program, Search search, Predicate<Run> wanted) {
    Strategy strategy = search.strategy().apply(program);
    Count count = new Count(System.nanoTime());
    Run found = null;
    boolean more = false;
    try (Session session = new Session(program, strategy)) {
      while (found == null && strategy.begin()) {
        if (count.over(search)) {
          more = true;
          break;
        }
        Run run = session.run();
        count.add(run);
        strategy.end(run);
        count.progress = session.counts();
        found = wanted.test(run) || unsteady(run) || !session.usable() ? run : null;
      }
    }
    if (found == null) {
      found = unrepeatable(program, count.first);
    }
    if (found == null && count.first != null && program.agents().size() > 1 && count.points == 0) {
      found = pointless(count.first);
    }
    return count.exploration(program, search, strategy, found, !more);
  }

  private static boolean unsteady(Run run) {
    return run.failure() != null && run.failure().kind() == FailureKind.NONDETERMINISM;
  }

  /** The first run again: a program that then does something else cannot be explored. */
  private static @Nullable Run unrepeatable(Program program, @Nullable Run first) {
    if (first == null || first.cut()) {
      return null;
    }
    Run again = once(program, first);
    if (again.lines().equals(first.lines())) {
      return null;
    }
    return differing(first, again);
  }

  /** A run in which agents did all that they do at once: exploring it shows nothing. */
  private static Run pointless(Run run) {
    Failure failure =
        new Failure(
            FailureKind.NO_POINTS,
            "no agent came to a point, so that nothing could happen in between: hand `Point.listener()` to the patterns, or put `Point.here(..)` into the code",
            List.of(),
            null);
    return new Run(run.steps(), run.schedule(), failure, false, run.preemptions(), run.blocked());
  }

  static Run once(Program program, Run run) {
    Replay replay = new Replay(run.schedule());
    replay.begin();
    try (Session session = new Session(program, replay)) {
      return session.run();
    }
  }

  static Run differing(Run first, Run again) {
    List<String> a = first.lines();
    List<String> b = again.lines();
    int i = 0;
    while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
      i++;
    }
    String was = i < a.size() ? a.get(i) : "the end";
    String is = i < b.size() ? b.get(i) : "the end";
    Failure failure =
        new Failure(
            FailureKind.NONDETERMINISM,
            "the same schedule came to `%s` at step %d, and to `%s` the time before: take time, randomness and identity hashes out of the scenario"
                .formatted(is, i + 1, was),
            List.of(),
            again.failure() == null ? null : again.failure().cause());
    return new Run(
        again.steps(), first.schedule(), failure, false, again.preemptions(), again.blocked());
  }

  /** What has been counted so far. */
  private static final class Count {
    private final long start;
    private long runs;
    private long cut;
    private long steps;
    private int deepest;
    private long points;
    private @Nullable Run first;
    private SortedMap<String, Long> progress = new TreeMap<>();

    Count(long start) {
      this.start = start;
    }

    boolean over(Search search) {
      return runs - cut >= search.most() || System.nanoTime() - start > search.within().toNanos();
    }

    void add(Run run) {
      first = first == null ? run : first;
      runs++;
      cut += run.cut() ? 1 : 0;
      steps += run.steps().size();
      deepest = Math.max(deepest, run.steps().size());
      for (int i = 0; i < run.steps().size() && points == 0; i++) {
        points += run.steps().get(i).operation().kind() == Operation.Kind.START ? 0 : 1;
      }
    }

    Exploration exploration(
        Program program, Search search, Strategy strategy, @Nullable Run found, boolean ended) {
      Progress tree = strategy instanceof Progress p ? p : null;
      boolean exhausted = ended && tree != null && tree.exhausted();
      long visited = tree == null || found != null ? runs - cut : tree.visited();
      long estimate = tree == null ? 0 : Math.round(visited / tree.share());
      return new Exploration(
          program.name(),
          search.description(),
          new Exploration.Numbers(
              visited,
              cut,
              exhausted ? visited : estimate,
              steps,
              deepest,
              System.nanoTime() - start),
          exhausted && found == null,
          search.sampled(),
          progress,
          found);
    }
  }

  /** Whether any schedule of the search comes to a good end. */
  static boolean anyGood(Program program, Search search) {
    boolean[] good = {false};
    explore(program, search, run -> good[0] |= !run.cut() && run.failure() == null);
    return good[0];
  }

  /** Shows every run that came to its end, failed or not; how many there were. */
  public static long visit(Program program, Search search, Consumer<Run> visitor) {
    long[] count = {0};
    explore(
        program,
        search,
        run -> {
          if (!run.cut()) {
            count[0]++;
            visitor.accept(run);
          }
          return false;
        });
    return count[0];
  }
}

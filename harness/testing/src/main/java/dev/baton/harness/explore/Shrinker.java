package dev.baton.harness.explore;

import dev.baton.harness.schedule.FailureKind;
import dev.baton.harness.schedule.Program;
import dev.baton.harness.schedule.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a failure small: fewest agents, then fewest operations, then fewest preemptions, each step
 * kept only when the smaller program still fails in the same way. A smaller program that fails
 * under every schedule is no smaller example of a race: it broke the check, and is not taken.
 */
public final class Shrinker {
  private static final Duration EACH = Duration.ofMillis(500);
  private static final int MOST = 5_000;

  private final Function<List<List<Integer>>, Program> programs;
  private final FailureKind kind;
  private List<List<Integer>> kept;
  private Program program;
  private Run run;
  private boolean sometimesGood;

  /**
   * Prepares to shrink.
   *
   * @param programs makes the program of some operations of each agent, by their numbers
   * @param all the numbers of all operations, a list an agent
   * @param run the run that failed with all of them
   */
  public Shrinker(
      Function<List<List<Integer>>, Program> programs, List<List<Integer>> all, Run run) {
    this.programs = programs;
    this.kept = all;
    this.run = run;
    this.kind = run.failure() == null ? FailureKind.END_CHECK : run.failure().kind();
    this.program = programs.apply(all);
  }

  /** The smallest failing run found. */
  public Run shrink() {
    if (kind == FailureKind.HUNG
        || kind == FailureKind.NONDETERMINISM
        || kind == FailureKind.NO_POINTS) {
      return run;
    }
    Run again = Explorer.once(program, run);
    if (!again.lines().equals(run.lines())) {
      return Explorer.differing(run, again);
    }
    sometimesGood = sometimesGood(program);
    if (sometimesGood) {
      dropAgents();
    }
    dropOperations();
    fewerPreemptions();
    return run;
  }

  /** The operations that are left, a list an agent. */
  public List<List<Integer>> kept() {
    return kept;
  }

  private void dropAgents() {
    for (int agent = 0; agent < kept.size(); agent++) {
      if (!kept.get(agent).isEmpty()) {
        accept(without(agent, -1));
      }
    }
  }

  private void dropOperations() {
    for (int agent = 0; agent < kept.size(); agent++) {
      for (int i = kept.get(agent).size() - 1; i >= 0 && kept.get(agent).size() > 1; i--) {
        accept(without(agent, i));
      }
    }
  }

  private List<List<Integer>> without(int agent, int operation) {
    List<List<Integer>> fewer = new ArrayList<>(kept);
    List<Integer> mine = new ArrayList<>(kept.get(agent));
    if (operation < 0) {
      mine.clear();
    } else {
      mine.remove(operation);
    }
    fewer.set(agent, mine);
    return fewer;
  }

  private void accept(List<List<Integer>> fewer) {
    if (fewer.stream().allMatch(List::isEmpty)) {
      return;
    }
    Program smaller = programs.apply(fewer);
    Run failing = failing(smaller, Search.exhaustive().atMost(MOST));
    if (failing != null && (sometimesGood ? sometimesGood(smaller) : sameWords(failing))) {
      kept = fewer;
      program = smaller;
      run = failing;
    }
  }

  private boolean sameWords(Run other) {
    return run.failure() != null
        && other.failure() != null
        && run.failure().message().equals(other.failure().message());
  }

  private void fewerPreemptions() {
    for (int bound = 0; bound < run.preemptions(); bound++) {
      int most = bound;
      Search search =
          new Search(
              "fewest preemptions", false, MOST, EACH, p -> new PreemptionBounded(most, most));
      Run failing = failing(program, search);
      if (failing != null) {
        run = failing;
        return;
      }
    }
  }

  private @Nullable Run failing(Program smaller, Search search) {
    Run found = Explorer.explore(smaller, search.within(EACH)).failing();
    return found != null && found.failure() != null && found.failure().kind() == kind
        ? found
        : null;
  }

  private static boolean sometimesGood(Program program) {
    Search search = Search.preemptions(0).atMost(50).within(EACH);
    return Explorer.anyGood(program, search);
  }
}

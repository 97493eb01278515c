package dev.baton.harness.stress;

import dev.baton.harness.explore.Exploration;
import dev.baton.harness.explore.Explorer;
import dev.baton.harness.explore.Search;
import dev.baton.harness.explore.Shrinker;
import dev.baton.harness.schedule.Program;
import dev.baton.harness.schedule.Run;
import dev.baton.harness.stress.Outcomes.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Explores the schedules of a plan: each has to end in results that some sequential order gives.
 */
final class PlanSearch<T> {
  private final Target<T> target;
  private final Plan plan;

  PlanSearch(Target<T> target, Plan plan) {
    this.target = target;
    this.plan = plan;
  }

  Exploration explore(Search search) {
    List<List<Integer>> all =
        plan.agents().stream()
            .map(calls -> IntStream.range(0, calls.size()).boxed().toList())
            .toList();
    Exploration found = Explorer.explore(program(all), search);
    Run failing = found.failing();
    return failing == null
        ? found
        : found.shrunk(new Shrinker(this::program, all, failing).shrink());
  }

  private Program program(List<List<Integer>> kept) {
    List<List<Plan.Call>> agents = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      if (!kept.get(i).isEmpty()) {
        agents.add(kept.get(i).stream().map(plan.agents().get(i)::get).toList());
        names.add("agent-" + (i + 1));
      }
    }
    Plan part = new Plan(agents);
    Outcomes allowed = Outcomes.of(target, part);
    return new Program(
        target.name(), names, () -> new Playing(part, allowed), false, Program.Limits.USUAL);
  }

  /** An object, and what the calls have answered so far. */
  private final class Playing implements Program.Play {
    private final Plan part;
    private final Outcomes allowed;
    private final int[] firsts;
    private final T object = target.fresh().get();
    private final Object[] results;

    Playing(Plan part, Outcomes allowed) {
      this.part = part;
      this.allowed = allowed;
      this.firsts = Target.firsts(part);
      this.results = new Object[part.size() + 1];
    }

    @Override
    public void act(int agent) {
      int place = firsts[agent];
      for (Plan.Call call : part.agents().get(agent)) {
        results[place++] = target.operation(call.operation()).on(object, call.argument());
      }
    }

    @Override
    public @Nullable String broken() {
      return null;
    }

    @Override
    public @Nullable String brokenAtEnd() {
      results[part.size()] = target.looks(object);
      return allowed.contains(new Row(results))
          ? null
          : "no order of these calls, one after the other, gives these results: "
              + Arrays.toString(results);
    }
  }
}

package dev.baton.harness.stress;

import dev.baton.harness.Scenario;
import dev.baton.harness.stress.Outcomes.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** A plan as a scenario: its end check is that some sequential order gives the results. */
final class PlanScenario<T> {
  private final Target<T> target;
  private final Plan plan;
  private final Outcomes allowed;
  private final int[] firsts;

  PlanScenario(Target<T> target, Plan plan) {
    this.target = target;
    this.plan = plan;
    this.allowed = Outcomes.of(target, plan);
    this.firsts = Target.firsts(plan);
  }

  /** An object, and what the calls have answered so far. */
  private final class Playing implements Callable<Object[]> {
    final T object = target.fresh().get();
    final Object[] results = new Object[plan.size() + 1];

    @Override
    public Object[] call() {
      return results.clone();
    }

    @Override
    public String toString() {
      return Arrays.toString(results);
    }
  }

  Scenario<Callable<Object[]>> scenario() {
    Scenario<Callable<Object[]>> scenario = Scenario.of(target.name(), Playing::new);
    for (int agent = 0; agent < plan.agents().size(); agent++) {
      scenario = scenario.agent("agent-" + (agent + 1), actions(agent));
    }
    return scenario.end("some sequential order gives these results", this::isAllowed);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  private Scenario.Action<Callable<Object[]>>[] actions(int agent) {
    List<Scenario.Action<Callable<Object[]>>> actions = new ArrayList<>();
    List<Plan.Call> calls = plan.agents().get(agent);
    for (int i = 0; i < calls.size(); i++) {
      Plan.Call call = calls.get(i);
      int place = firsts[agent] + i;
      actions.add(
          playing -> {
            Playing now = now(playing);
            now.results[place] = target.operation(call.operation()).on(now.object, call.argument());
          });
    }
    return actions.toArray(new Scenario.Action[0]);
  }

  @SuppressWarnings("unchecked") // the scenario makes no other state
  private Playing now(Callable<Object[]> playing) {
    return (Playing) playing;
  }

  private boolean isAllowed(Callable<Object[]> playing) {
    Playing now = now(playing);
    Object[] row = now.results.clone();
    row[plan.size()] = target.looks(now.object);
    return allowed.contains(new Row(row));
  }
}

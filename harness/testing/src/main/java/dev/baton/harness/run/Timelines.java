package dev.baton.harness.run;

import dev.baton.harness.report.Timeline;
import dev.baton.harness.report.Timeline.Bar;
import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws a run: a step a row. */
final class Timelines {
  private Timelines() {}

  static Timeline of(Run run) {
    List<Step> steps = run.steps();
    Set<String> agents = new LinkedHashSet<>();
    steps.forEach(step -> agents.add(step.name()));
    List<String> lanes = List.copyOf(agents);
    Set<Integer> colliding = colliding(steps);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      String text = (step.died() ? "dies before " : "") + step.operation().label();
      bars.add(
          new Bar(lanes.indexOf(step.name()), i, i + 1, text, step.note(), colliding.contains(i)));
    }
    return new Timeline(lanes, bars);
  }

  /** The last change, and what another agent did to the same thing before it. */
  private static Set<Integer> colliding(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      for (int j = i - 1; j >= 0; j--) {
        boolean others = steps.get(i).agent() != steps.get(j).agent();
        boolean changes = steps.get(i).operation().changesAnything();
        if (others && changes && steps.get(i).operation().conflicts(steps.get(j).operation())) {
          return Set.of(i, j);
        }
      }
    }
    return Set.of();
  }
}

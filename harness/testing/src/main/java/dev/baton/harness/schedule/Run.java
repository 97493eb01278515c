package dev.baton.harness.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run did.
 *
 * @param steps its steps in order
 * @param schedule the decisions that lead to them again
 * @param failure why it failed, null when it did not
 * @param cut whether the strategy gave the run up as one that another run covers
 * @param preemptions how often an agent that could go on was interrupted
 * @param blocked what those who wait at the end were about to do
 */
public record Run(
    List<Step> steps,
    Schedule schedule,
    @Nullable Failure failure,
    boolean cut,
    int preemptions,
    List<Step> blocked) {

  /** The same run, of these parts of its scenario only. */
  public Run of(Map<String, List<Integer>> parts) {
    return new Run(steps, schedule.of(parts), failure, cut, preemptions, blocked);
  }

  /** The run as lines, byte for byte the same for the same schedule. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Step event : steps) {
      lines.add(event.toString());
    }
    return lines;
  }
}

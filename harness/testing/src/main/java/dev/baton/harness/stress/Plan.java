package dev.baton.harness.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who does what, in which order each: plain data. What agents do at the same time is left to the
 * machine.
 *
 * @param agents the calls of each agent
 */
public record Plan(List<List<Call>> agents) {
  public Plan {
    agents = agents.stream().map(List::copyOf).toList();
  }

  /**
   * One call of an operation.
   *
   * @param operation its name
   * @param argument what it is given; null where it takes nothing
   */
  public record Call(String operation, @Nullable Object argument) {
    @Override
    public String toString() {
      return operation + "(" + (argument == null ? "" : argument) + ")";
    }
  }

  /** How many calls there are in all. */
  public int size() {
    return agents.stream().mapToInt(List::size).sum();
  }

  /** How many orders the calls can have in which each agent keeps its own; at most a million. */
  long orders() {
    long orders = 1;
    int placed = 0;
    for (List<Call> calls : agents) {
      for (int i = 1; i <= calls.size() && orders < 1_000_000; i++) {
        orders = orders * ++placed / i;
      }
    }
    return Math.min(orders, 1_000_000);
  }

  /** The calls of all, agent by agent. */
  List<Call> calls() {
    List<Call> all = new ArrayList<>();
    agents.forEach(all::addAll);
    return all;
  }

  @Override
  public String toString() {
    return agents.stream()
        .map(calls -> calls.stream().map(Call::toString).collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" | "));
  }
}

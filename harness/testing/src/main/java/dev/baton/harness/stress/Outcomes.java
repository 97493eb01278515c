package dev.baton.harness.stress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the sequential orders of a plan answer: each combination of results that one of them gives,
 * with the orders that give it. Made once for each plan, so that judging a round is one look-up
 * (Emmi and Enea, "Exposing non-atomic methods of concurrent objects", 2017). Immutable when made.
 */
final class Outcomes {
  private final Map<Row, List<int[]>> orders = new LinkedHashMap<>();

  /** The results of all calls, agent by agent, and last of all what the object looks like. */
  static final class Row {
    private final Object[] results;

    Row(Object[] results) {
      this.results = results;
    }

    Object[] results() {
      return results;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row && Arrays.equals(results, row.results);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(results);
    }

    @Override
    public String toString() {
      return Arrays.toString(results);
    }
  }

  /** Runs the calls one after the other in every order that leaves each agent its own. */
  static <T> Outcomes of(Target<T> target, Plan plan) {
    Outcomes outcomes = new Outcomes();
    int[] next = new int[plan.agents().size()];
    outcomes.run(target, plan, next, new ArrayList<>());
    return outcomes;
  }

  private <T> void run(Target<T> target, Plan plan, int[] next, List<Integer> order) {
    if (order.size() == plan.size()) {
      int[] agents = order.stream().mapToInt(i -> i).toArray();
      orders.computeIfAbsent(target.sequential(plan, agents), r -> new ArrayList<>()).add(agents);
      return;
    }
    for (int agent = 0; agent < next.length; agent++) {
      if (next[agent] < plan.agents().get(agent).size()) {
        next[agent]++;
        order.add(agent);
        run(target, plan, next, order);
        order.remove(order.size() - 1);
        next[agent]--;
      }
    }
  }

  /** Whether some order gives these results. */
  boolean contains(Row row) {
    return orders.containsKey(row);
  }

  /** Whether some order gives these results that respects which call returned before which. */
  boolean contains(Row row, long[][] calls, long[][] ends) {
    List<int[]> giving = orders.getOrDefault(row, List.of());
    return giving.stream().anyMatch(order -> respects(order, calls, ends));
  }

  private static boolean respects(int[] order, long[][] calls, long[][] ends) {
    int[] next = new int[calls.length];
    long latestCall = Long.MIN_VALUE;
    for (int agent : order) {
      int i = next[agent]++;
      if (ends[agent][i] < latestCall) {
        return false;
      }
      latestCall = Math.max(latestCall, calls[agent][i]);
    }
    return true;
  }

  /** Whether the other one allows the same. */
  boolean sameAs(Outcomes other) {
    return orders.keySet().equals(other.orders.keySet());
  }

  /** All of them. */
  Iterable<Row> rows() {
    return orders.keySet();
  }
}

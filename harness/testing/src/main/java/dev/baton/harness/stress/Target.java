package dev.baton.harness.stress;

import dev.baton.harness.stress.Outcomes.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is stressed: how to make it, what can be called on it, and what it looks like at the end.
 *
 * @param name what reports call it
 * @param fresh makes one
 * @param operations by name, in the order in which they were given
 * @param look what the object looks like when all calls have returned
 */
record Target<T>(
    String name,
    Supplier<? extends T> fresh,
    Map<String, Operation<T>> operations,
    @Nullable Function<? super T, ?> look) {

  Target<T> with(Operation<T> operation) {
    Map<String, Operation<T>> more = new LinkedHashMap<>(operations);
    if (more.put(operation.name(), operation) != null) {
      throw new IllegalArgumentException(
          "`%s` has two operations called `%s`: give each a name of its own"
              .formatted(name, operation.name()));
    }
    return new Target<>(name, fresh, more, look);
  }

  Target<T> look(Function<? super T, ?> last) {
    return new Target<>(name, fresh, operations, last);
  }

  Operation<T> operation(String called) {
    Operation<T> operation = operations.get(called);
    if (operation == null) {
      throw new IllegalArgumentException(
          "`%s` has no operation `%s`; there are %s".formatted(name, called, operations.keySet()));
    }
    return operation;
  }

  Object looks(T object) {
    return look == null ? "" : String.valueOf(look.apply(object));
  }

  /** The results of the calls in this order of agents, one after the other. */
  Row sequential(Plan plan, int[] agents) {
    T object = fresh.get();
    int[] next = new int[plan.agents().size()];
    int[] first = firsts(plan);
    Object[] results = new Object[plan.size() + 1];
    for (int agent : agents) {
      Plan.Call call = plan.agents().get(agent).get(next[agent]);
      results[first[agent] + next[agent]++] =
          operation(call.operation()).on(object, call.argument());
    }
    results[plan.size()] = looks(object);
    return new Row(results);
  }

  /** Where the results of each agent begin in a row. */
  static int[] firsts(Plan plan) {
    int[] first = new int[plan.agents().size()];
    for (int i = 1; i < first.length; i++) {
      first[i] = first[i - 1] + plan.agents().get(i - 1).size();
    }
    return first;
  }
}

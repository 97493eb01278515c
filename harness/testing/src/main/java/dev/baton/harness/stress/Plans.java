package dev.baton.harness.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generates plans, and makes them smaller; both are jqwik's work. */
final class Plans {
  /** More sequential orders than this are not tried for one plan. */
  static final int MOST_ORDERS = 20_000;

  private static final int MOST_IN_PAIRS = 6;

  private Plans() {}

  /** Every two operations against each other, once each, in some order: the smallest plans. */
  static <T> List<Plan> pairs(Map<String, Operation<T>> operations, Random random) {
    List<Plan> pairs = new ArrayList<>();
    List<Operation<T>> all = List.copyOf(operations.values());
    for (int i = 0; i < all.size() && all.size() <= MOST_IN_PAIRS; i++) {
      for (int j = i; j < all.size(); j++) {
        pairs.add(
            new Plan(
                List.of(List.of(call(all.get(i), random)), List.of(call(all.get(j), random)))));
      }
    }
    return pairs;
  }

  private static Plan.Call call(Operation<?> operation, Random random) {
    Arbitrary<?> arguments = operation.arguments();
    return new Plan.Call(
        operation.name(),
        arguments == null ? null : arguments.generator(1_000).next(random).value());
  }

  /** Plans of so many agents, each with at least one and at most so many calls. */
  static <T> Arbitrary<Plan> of(
      Map<String, Operation<T>> operations, int fewest, int most, int each) {
    List<Arbitrary<Plan.Call>> calls = new ArrayList<>();
    operations
        .values()
        .forEach(
            operation ->
                calls.add(
                    operation.arguments() == null
                        ? Arbitraries.just(new Plan.Call(operation.name(), null))
                        : operation.arguments().map(a -> new Plan.Call(operation.name(), a))));
    Arbitrary<Plan.Call> call = calls.size() == 1 ? calls.get(0) : Arbitraries.oneOf(calls);
    return call.list()
        .ofMinSize(1)
        .ofMaxSize(each)
        .list()
        .ofMinSize(fewest)
        .ofMaxSize(most)
        .map(Plan::new)
        .filter(plan -> plan.orders() <= MOST_ORDERS);
  }
}

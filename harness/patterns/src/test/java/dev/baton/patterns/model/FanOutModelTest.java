package dev.baton.patterns.model;

import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.FanOut;
import dev.baton.patterns.SubtaskResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Each operation is an item: the branch fails so many times, and then returns or dies. */
class FanOutModelTest implements SequentialModel {
  private static final int ATTEMPTS = 3;

  @Override
  public List<String> real(List<Integer> operations) {
    AtomicIntegerArray calls = new AtomicIntegerArray(operations.size());
    List<Integer> indexes = IntStream.range(0, operations.size()).boxed().toList();
    List<SubtaskResult<Integer>> results =
        FanOut.over(indexes)
            .concurrency(1 + operations.size() % 4)
            .retry(BoundedRetry.attempts(ATTEMPTS))
            .<Integer>run(i -> branch(operations.get(i), calls.incrementAndGet(i)))
            .results();
    List<String> said = new ArrayList<>();
    for (int i : indexes) {
      said.add(text(results.get(i)) + " in " + calls.get(i));
    }
    return said;
  }

  private static Integer branch(int op, int call) {
    if (call <= op % 5) {
      throw new IllegalStateException("again");
    }
    if (op % 7 == 0) {
      throw new StackOverflowError("planned");
    }
    return op % 3 == 0 ? null : op;
  }

  private static String text(SubtaskResult<Integer> result) {
    return result instanceof SubtaskResult.Failed<Integer> failed
        ? failed.cause().getMessage()
        : "" + ((SubtaskResult.Succeeded<Integer>) result).value();
  }

  @Override
  public List<String> model(List<Integer> operations, int mutant) {
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      int attempts = mutant == 1 ? ATTEMPTS + 1 : ATTEMPTS;
      boolean spent = op % 5 >= attempts;
      int calls = spent ? attempts : op % 5 + (mutant == 2 && op % 7 == 0 ? 2 : 1);
      String value = op % 7 == 0 ? "planned" : "" + (op % 3 == 0 && mutant != 3 ? null : op);
      said.add((spent ? "again" : value) + " in " + calls);
    }
    return said;
  }

  @Override
  public int mutants() {
    return 3;
  }
}

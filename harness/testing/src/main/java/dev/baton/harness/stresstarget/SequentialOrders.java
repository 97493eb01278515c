package dev.baton.harness.stresstarget;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Runs the actors of a generated test one after the other, in every order, and reads the outcomes
 * as jcstress will: the allowed outcomes come from the very code that is tested.
 */
final class SequentialOrders {
  private static final int SECONDS = 5;
  private static final int REPETITIONS = 3;
  private static final List<String> ORDINALS = List.of("first", "second", "third");
  private final StressedClass target;
  private final ClassLoader classes;

  /**
   * Orders of a target.
   *
   * @param classes has the generated tests, the target, and jcstress
   */
  SequentialOrders(StressedClass target, ClassLoader classes) {
    this.target = target;
    this.classes = classes;
  }

  /** For each combination its outcomes, and for each the orders that give it. */
  Map<String, Map<String, List<String>>> run(List<Combination> combinations) throws Unusable {
    Map<String, Map<String, List<String>>> all = new TreeMap<>();
    for (Combination combination : combinations) {
      Map<String, List<String>> outcomes = new TreeMap<>();
      for (List<Integer> order : orders(combination.calls().size())) {
        String said =
            order.stream()
                .map(i -> combination.calls().get(i).text())
                .collect(Collectors.joining(", then "));
        String outcome = repeated(combination, order, said);
        List<String> known = outcomes.computeIfAbsent(outcome, o -> new ArrayList<>());
        if (!known.contains(said)) {
          known.add(said);
        }
      }
      all.put(combination.name(), outcomes);
    }
    return all;
  }

  private String repeated(Combination combination, List<Integer> order, String said)
      throws Unusable {
    String outcome = inTime(combination, order, said);
    for (int again = 1; again < REPETITIONS; again++) {
      String other = inTime(combination, order, said);
      if (!other.equals(outcome)) {
        throw new Unusable(
            null,
            "`%s` is not deterministic: %s gave `%s` and then `%s`; return what depends on the object alone (no time, randomness, identity or static state), and give result types a toString"
                .formatted(target.name(), said, outcome, other));
      }
    }
    return outcome;
  }

  private String inTime(Combination combination, List<Integer> order, String said) throws Unusable {
    FutureTask<String> task = new FutureTask<>(() -> once(combination, order));
    Thread thread = new Thread(task, "sequential order");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new Unusable(
          null,
          "%s did not end within %d s in one thread; an operation must not wait for another"
              .formatted(said, SECONDS));
    } catch (ExecutionException e) {
      Throwable cause =
          e.getCause() instanceof InvocationTargetException i ? i.getCause() : e.getCause();
      throw new Unusable(
          null, "%s ended with %s in one thread; mend that first".formatted(said, cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unusable(null, "interrupted while running " + said);
    }
  }

  private String once(Combination combination, List<Integer> order)
      throws ReflectiveOperationException {
    Class<?> test = classes.loadClass(target.generatedClass() + "$" + combination.name());
    Object instance = test.getConstructor().newInstance();
    for (int i : order) {
      test.getMethod(ORDINALS.get(i)).invoke(instance);
    }
    for (Method method : test.getMethods()) {
      if (method.getName().equals("end")) {
        Object result = method.getParameterTypes()[0].getConstructor().newInstance();
        method.invoke(instance, result);
        return String.valueOf(result);
      }
    }
    throw new NoSuchMethodException("end in " + test);
  }

  /** All permutations of 0 to n - 1, in lexical order. */
  static List<List<Integer>> orders(int n) {
    List<List<Integer>> found = new ArrayList<>();
    permute(new ArrayList<>(), n, found);
    found.sort(Comparator.comparing(List::toString));
    return found;
  }

  private static void permute(List<Integer> head, int n, List<List<Integer>> found) {
    if (head.size() == n) {
      found.add(List.copyOf(head));
    }
    for (int i = 0; i < n; i++) {
      if (!head.contains(i)) {
        head.add(i);
        permute(head, n, found);
        head.remove(head.size() - 1);
      }
    }
  }
}

package dev.baton.harness.stresstarget;

import dev.baton.harness.stresstarget.StressedClass.Call;
import dev.baton.harness.stresstarget.compiled.MemoryClasses;
import dev.baton.harness.stresstarget.compiled.StaticState;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final int LONGEST = 400;
  private final StressedClass target;
  private final MemoryClasses classes;
  private final ThreadGroup threads = new ThreadGroup("sequential orders");

  /** One order of the calls of a combination, and as it is said. */
  private record Order(Combination combination, List<Integer> calls, String said) {}

  /**
   * Orders of a target.
   *
   * @param classes has the generated tests, the target, and jcstress
   */
  SequentialOrders(StressedClass target, MemoryClasses classes) {
    this.target = target;
    this.classes = classes;
  }

  /** For each combination its outcomes, and for each the orders that give it. */
  Map<String, Map<String, List<String>>> run(List<Combination> combinations) throws Unusable {
    Map<Order, String> first = new LinkedHashMap<>();
    for (Combination combination : combinations) {
      for (Order order : orders(combination)) {
        first.put(order, inTime(order));
      }
    }
    for (int again = 1; again < REPETITIONS; again++) {
      for (Order order : first.keySet()) {
        repeat(order, first.getOrDefault(order, ""));
      }
    }
    Map<String, Map<String, List<String>>> all = new TreeMap<>();
    first.forEach(
        (order, outcome) -> {
          List<String> known =
              all.computeIfAbsent(order.combination.name(), name -> new TreeMap<>())
                  .computeIfAbsent(outcome, o -> new ArrayList<>());
          if (!known.contains(order.said)) {
            known.add(order.said);
          }
        });
    return all;
  }

  private static List<Order> orders(Combination combination) {
    List<Order> found = new ArrayList<>();
    for (List<Integer> order : orders(combination.calls().size())) {
      String said =
          order.stream()
              .map(i -> said(combination.calls(), i))
              .collect(Collectors.joining(", then "));
      found.add(new Order(combination, order, said));
    }
    return found;
  }

  /** A call as it is said, with its actor where another makes the same. */
  private static String said(List<Call> calls, int at) {
    Call call = calls.get(at);
    boolean alone = calls.stream().filter(call::equals).count() == 1;
    return alone ? call.text() : call.text() + " by the " + ORDINALS.get(at);
  }

  /** Once more, now that all classes are initialised: nothing may differ, or be left behind. */
  private void repeat(Order order, String outcome) throws Unusable {
    StaticState before = StaticState.of(classes);
    String other = inTime(order);
    if (!other.equals(outcome)) {
      throw new Unusable(
          null,
          "`%s` is not deterministic: %s gave `%s` and then `%s`; return what depends on the object alone (no time, randomness, identity or static state), and give result types a toString"
              .formatted(target.name(), order.said, outcome, other));
    }
    Optional<String> changed = before.changed(StaticState.of(classes));
    if (changed.isPresent()) {
      throw new Unusable(
          null,
          "%s changes the static field `%s`, which all tests share; keep what it holds in the object"
              .formatted(order.said, changed.get()));
    }
  }

  private String inTime(Order order) throws Unusable {
    FutureTask<String> task = new FutureTask<>(() -> once(order));
    Thread thread = new Thread(threads, task, "sequential order");
    thread.setDaemon(true);
    thread.start();
    try {
      String outcome = task.get(SECONDS, TimeUnit.SECONDS);
      thread.join();
      return checked(order, outcome);
    } catch (TimeoutException e) {
      throw new Unusable(
          null,
          "%s did not end within %d s in one thread; an operation must not wait for another"
              .formatted(order.said, SECONDS));
    } catch (ExecutionException e) {
      throw failed(order, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unusable(null, "interrupted while running " + order.said);
    }
  }

  private static Unusable failed(Order order, ExecutionException e) {
    Throwable cause =
        e.getCause() instanceof InvocationTargetException i ? i.getCause() : e.getCause();
    if (cause instanceof BrokenInvariant) {
      return new Unusable(
          null,
          "after %s the invariant `%s` does not hold, with one thread; mend that first, or observe it without `invariant = true`"
              .formatted(order.said, cause.getMessage()));
    }
    return new Unusable(
        null, "%s ended with %s in one thread; mend that first".formatted(order.said, cause));
  }

  private String checked(Order order, String outcome) throws Unusable {
    Thread[] alive = new Thread[1];
    if (threads.enumerate(alive) > 0) {
      throw new Unusable(
          null,
          "%s leaves thread `%s` running; a test calls it millions of times: let an operation end its threads, or hand the executor in and run tasks at once in a static @Setup"
              .formatted(order.said, alive[0].getName()));
    }
    if (outcome.length() > LONGEST) {
      throw new Unusable(
          null,
          "%s gives an outcome of %d characters, and %d are the most; return and observe less, such as a size"
              .formatted(order.said, outcome.length(), LONGEST));
    }
    return outcome;
  }

  private String once(Order order) throws ReflectiveOperationException {
    Class<?> test = classes.loadClass(target.generatedClass() + "$" + order.combination.name());
    Object instance = test.getConstructor().newInstance();
    for (int i : order.calls) {
      test.getMethod(ORDINALS.get(i)).invoke(instance);
    }
    invariants(test, instance);
    for (Method method : test.getMethods()) {
      if (method.getName().equals("end")) {
        Object result = method.getParameterTypes()[0].getConstructor().newInstance();
        method.invoke(instance, result);
        return String.valueOf(result);
      }
    }
    throw new NoSuchMethodException("end in " + test);
  }

  private void invariants(Class<?> test, Object instance) throws ReflectiveOperationException {
    Field field = test.getDeclaredField("target");
    field.setAccessible(true);
    Object object = field.get(instance);
    for (StressedClass.Observed observed : target.observed()) {
      if (observed.isInvariant() && !holds(object, observed.name())) {
        throw new BrokenInvariant(observed.name());
      }
    }
  }

  private static boolean holds(Object object, String invariant)
      throws ReflectiveOperationException {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(invariant) && method.getParameterCount() == 0) {
          method.setAccessible(true);
          return (boolean) method.invoke(object);
        }
      }
    }
    throw new NoSuchMethodException(invariant);
  }

  /** An invariant that one thread breaks. */
  private static final class BrokenInvariant extends ReflectiveOperationException {
    private static final long serialVersionUID = 1L;

    BrokenInvariant(String name) {
      super(name);
    }
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

package dev.baton.harness.bench;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import dev.baton.harness.explore.Exploration;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * How long it takes in a warm process until a broken counter and a broken versioned state are
 * found, made as small as they get, and written for a person; beside Lincheck's model checker.
 */
public final class FirstFailure {
  private static final int ROUNDS = 5;

  private FirstFailure() {}

  /** Loses increments. */
  public static class Counter {
    private volatile int value;

    /** One more. */
    @Operation
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    public int increment() {
      Point.read("value");
      int seen = value;
      Point.write("value");
      value = seen + 1;
      return seen + 1;
    }

    /** How many. */
    @Operation
    public int get() {
      Point.read("value");
      return value;
    }
  }

  /** Compares the version in one step and writes in the next. */
  public static class State {
    private volatile int version;
    private volatile int value;

    /** Whether it wrote. */
    @Operation
    public boolean write() {
      Point.read("version");
      int expected = version;
      Point.read("version");
      if (version != expected) {
        return false;
      }
      Point.write("value");
      value = expected * 10;
      Point.write("version");
      version = expected + 1;
      return true;
    }

    /** The present version. */
    @Operation
    public int read() {
      Point.read("version");
      return version;
    }
  }

  /**
   * Prints milliseconds of both, and the ratio.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Scenario<Counter> counter =
        Scenario.of("counter", Counter::new)
            .agent("ann", Counter::increment, Counter::get, Counter::increment)
            .agent("bob", Counter::increment, Counter::get, Counter::increment)
            .end("nothing is lost", c -> c.value == 4);
    Scenario<State> state =
        Scenario.of("versioned state", State::new)
            .agent("ann", State::write, State::read, State::write)
            .agent("bob", State::write, State::read, State::write)
            .end("as many versions as writes", s -> s.version == 4);
    print("broken counter", () -> text(counter.explore()), () -> lincheck(Counter.class));
    print("broken versioned state", () -> text(state.explore()), () -> lincheck(State.class));
  }

  private static String text(Exploration found) {
    if (found.failing() == null) {
      throw new IllegalStateException("not found: " + found.text());
    }
    return found.text();
  }

  private static String lincheck(Class<?> broken) {
    try {
      new ModelCheckingOptions().threads(2).actorsPerThread(3).check(broken);
    } catch (LincheckAssertionError e) {
      return String.valueOf(e.getMessage());
    }
    throw new IllegalStateException("not found");
  }

  private static void print(String what, Runnable ours, Runnable theirs) {
    double first = millis(ours);
    double baton = median(ours);
    double cold = millis(theirs);
    double lincheck = median(theirs);
    System.out.printf(
        "%s: Baton %.1f ms (first %.0f ms), Lincheck %.0f ms (first %.0f ms), ratio %.0f%n",
        what, baton, first, lincheck, cold, lincheck / baton);
  }

  private static double median(Runnable task) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      all.add(millis(task));
    }
    return all.stream().sorted().toList().get(ROUNDS / 2);
  }

  private static double millis(Runnable task) {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / 1e6;
  }
}

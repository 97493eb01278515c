package dev.baton.patterns.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks, and prints how many times the time of its peer each pattern takes. */
public final class Ratios {
  private final Map<String, Double> nanos = new HashMap<>();
  private final List<String> missed = new ArrayList<>();

  private Ratios() {}

  /**
   * Measures and prints; ends with an error where a bound is missed.
   *
   * @param args none
   */
  public static void main(String[] args) throws RunnerException {
    Ratios ratios = new Ratios();
    ratios.measure(Uncontended.class, 1);
    ratios.measure(Contended.class, 2);
    ratios.measure(Contended.class, 8);
    ratios.measure(Branches.class, 1);
    System.out.println("time of the pattern / time of its peer, in one run");
    ratios.print("VersionedState.read / AtomicReference.get", "read", 1, 1.2);
    ratios.print("VersionedState.write / one compareAndSet", "write", 1, 2);
    ratios.print("TaskOwnership.lock, unlock / ReentrantLock", "lock", 1, 1.5);
    ratios.print("read and write, 2 threads / synchronized map", "update", 2, 1);
    ratios.print("read and write, 8 threads / synchronized map", "update", 8, 1);
    ratios.print("until written, 2 threads / synchronized map", "commit", 2, 1);
    ratios.print("until written, 8 threads / synchronized map", "commit", 8, 1);
    ratios.print("FanOut of 10 000 / executor of 8 threads", "branches", 1, 1.5);
    ratios.print("hook without listener / no hook", "writePattern1", "writeHooked1", 1.1);
    if (!ratios.missed.isEmpty()) {
      throw new IllegalStateException("missed: " + ratios.missed);
    }
  }

  private void measure(Class<?> benchmarks, int threads) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(benchmarks.getName().replace(".", "\\.") + "\\..*")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(2)
            .threads(threads)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(500))
            .shouldDoGC(true)
            .build();
    for (RunResult result : new Runner(options).run()) {
      String label = result.getPrimaryResult().getLabel();
      nanos.put(label + threads, result.getPrimaryResult().getScore());
    }
  }

  private void print(String what, String operation, int threads, double most) {
    print(what, operation + "Bare" + threads, operation + "Pattern" + threads, most);
  }

  private void print(String what, String peer, String pattern, double most) {
    double ratio = nanos.get(pattern) / nanos.get(peer);
    System.out.printf(
        Locale.ROOT,
        "%-46s %10.1f ns / %10.1f ns = %.2f (at most %.1f)%s%n",
        what,
        nanos.get(pattern),
        nanos.get(peer),
        ratio,
        most,
        ratio <= most ? "" : "  MISSED");
    if (ratio > most) {
      missed.add(what);
    }
  }
}

package dev.baton.patterns.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks, and prints how many times the time of its peer each pattern takes.
 *
 * <p>Each is measured in many short batches in several JVMs. What counts is the lower quartile of
 * the batches of a JVM, and the median of the JVMs: a machine that does other things as well
 * disturbs some batches much, and many not at all. Several threads start their batches at once.
 */
public final class Ratios {
  private static final int FORKS = 5;
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
    ratios.measure(Uncontended.class, 1, batches(20_000, 300));
    ratios.measure(Contended.class, 2, batches(50_000, 80));
    ratios.measure(Contended.class, 8, batches(50_000, 40));
    ratios.measure(Branches.class, 1, batches(1, 300));
    System.out.printf(
        "time of the pattern / time of its peer, in one run on JDK %s%n", Runtime.version());
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

  private static ChainedOptionsBuilder batches(int operations, int batches) {
    return new OptionsBuilder()
        .mode(Mode.SingleShotTime)
        .warmupBatchSize(operations)
        .measurementBatchSize(operations)
        .warmupIterations(batches)
        .measurementIterations(batches);
  }

  private void measure(Class<?> benchmarks, int threads, ChainedOptionsBuilder how)
      throws RunnerException {
    System.out.printf("%s, %d threads ...%n", benchmarks.getSimpleName(), threads);
    how.include(benchmarks.getName().replace(".", "\\.") + "\\..*")
        .timeUnit(TimeUnit.NANOSECONDS)
        .forks(FORKS)
        .threads(threads)
        .verbosity(VerboseMode.SILENT);
    for (RunResult result : new Runner(how.build()).run()) {
      int batch = result.getParams().getMeasurement().getBatchSize();
      String label = result.getPrimaryResult().getLabel();
      nanos.put(label + threads, score(result.getBenchmarkResults()) / batch);
    }
  }

  /** The median of the lower quartiles of the forks. */
  private static double score(Collection<BenchmarkResult> forks) {
    List<Double> quartiles = new ArrayList<>();
    for (BenchmarkResult fork : forks) {
      List<Double> scores = new ArrayList<>();
      for (IterationResult iteration : fork.getIterationResults()) {
        scores.add(iteration.getPrimaryResult().getScore());
      }
      quartiles.add(part(scores, 4));
    }
    return part(quartiles, 2);
  }

  /** What stands after one of so many equal parts of the sorted values. */
  private static double part(List<Double> values, int parts) {
    return values.stream().sorted().toList().get(values.size() / parts);
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

package dev.baton.harness.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import dev.baton.harness.explore.Search;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jetbrains.lincheck.Lincheck;

/**
 * Schedules a second of two agents with six steps each, beside Lincheck's model checker on the same
 * two threads. With {@code --add-exports java.base/jdk.internal.vm=ALL-UNNAMED
 * -Dbaton.continuations=true} on JDK 21 and later, agents are continuations.
 */
public final class ExplorerSpeed {
  private static final int STEPS = 3;
  private static final int INVOCATIONS = 3_000;

  private ExplorerSpeed() {}

  /** Two numbers, and three rounds of read and write: six steps. */
  private static final class Shared {
    private volatile int number;

    void pointed() {
      for (int i = 0; i < STEPS; i++) {
        Point.read("number");
        int seen = number;
        Point.write("number");
        number = seen + 1;
      }
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    void plain() {
      for (int i = 0; i < STEPS; i++) {
        number = number + 1;
      }
    }
  }

  /** So many in so much time by the clock, and of the processors. */
  private record Rate(double wall, double cpu) {
    static Rate of(long count, long wallNanos, long cpuNanos) {
      return new Rate(count * 1e9 / wallNanos, count * 1e9 / cpuNanos);
    }

    @Override
    public String toString() {
      return "%,.0f schedules/s, %,.0f a second of processor time".formatted(wall, cpu);
    }
  }

  /**
   * Prints both, and the ratio.
   *
   * @param args {@code alone} leaves Lincheck out
   */
  public static void main(String[] args) {
    Scenario<Shared> scenario =
        Scenario.of("two agents", Shared::new)
            .agent("ann", Shared::pointed)
            .agent("bob", Shared::pointed);
    List<Rate> rates = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rates.add(ours(scenario));
    }
    List<Rate> warm = rates.subList(2, 9);
    Rate ours = warm.stream().sorted(Comparator.comparing(Rate::cpu)).toList().get(3);
    System.out.printf(
        "Baton, %s on JDK %s: %s%n",
        Boolean.getBoolean("baton.continuations") ? "continuations" : "threads",
        Runtime.version().feature(),
        ours);
    if (args.length == 0) {
      Rate theirs = lincheck();
      System.out.println("Lincheck 3.7: " + theirs);
      System.out.printf(
          "ratio: %.1f by the clock, %.1f by processor time%n",
          ours.wall / theirs.wall, ours.cpu / theirs.cpu);
    }
  }

  private static Rate ours(Scenario<Shared> scenario) {
    long start = System.nanoTime();
    long cpu = cpu();
    long runs = 0;
    while (System.nanoTime() - start < 1_000_000_000) {
      runs += scenario.visit(Search.unreduced(), run -> {});
    }
    return Rate.of(runs, System.nanoTime() - start, cpu() - cpu);
  }

  /** Its start would weigh more than all the rest, so that a short run comes before. */
  private static Rate lincheck() {
    run(100);
    long start = System.nanoTime();
    long cpu = cpu();
    run(INVOCATIONS);
    return Rate.of(INVOCATIONS, System.nanoTime() - start, cpu() - cpu);
  }

  private static void run(int invocations) {
    Lincheck.runConcurrentTest(
        invocations,
        () -> {
          Shared shared = new Shared();
          Thread one = new Thread(shared::plain);
          Thread two = new Thread(shared::plain);
          one.start();
          two.start();
          try {
            one.join();
            two.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

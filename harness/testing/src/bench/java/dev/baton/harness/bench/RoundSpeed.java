package dev.baton.harness.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.baton.harness.stress.Plan;
import dev.baton.harness.stress.Stress;
import dev.baton.harness.stress.StressResult;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Rounds a second on real threads, of two threads with one operation each, all judged. */
public final class RoundSpeed {
  private RoundSpeed() {}

  /**
   * Prints the best of five seconds, after two to warm up: others on the machine only slow it down.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Stress<AtomicInteger> stress =
        Stress.of("counter", AtomicInteger::new)
            .operation("increment", AtomicInteger::incrementAndGet)
            .look(AtomicInteger::get);
    Plan.Call call = new Plan.Call("increment", null);
    Plan plan = new Plan(List.of(List.of(call), List.of(call)));
    double best = 0;
    double bestCpu = 0;
    for (int i = 0; i < 7; i++) {
      long start = System.nanoTime();
      long cpu = cpu();
      StressResult result = stress.run(plan, Duration.ofSeconds(1)).orFail();
      double rate = result.rounds() * 1e9 / (System.nanoTime() - start);
      best = i < 2 ? 0 : Math.max(best, rate);
      bestCpu = i < 2 ? 0 : Math.max(bestCpu, result.rounds() * 1e9 / (cpu() - cpu));
    }
    System.out.printf(
        "%,.0f rounds/s, %,.0f a second of processor time, on %d processors, JDK %d%n",
        best, bestCpu, Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

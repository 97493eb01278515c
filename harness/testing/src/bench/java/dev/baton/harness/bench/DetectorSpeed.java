package dev.baton.harness.bench;

import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.audit.AuditReport;
import dev.baton.harness.audit.Auditor;
import dev.baton.harness.audit.Catalogue;
import dev.baton.harness.history.Event;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How long each detector takes for a million events, and how that grows with ten times as many. */
public final class DetectorSpeed {
  private static final int MILLION = 1_000_000;

  private DetectorSpeed() {}

  /**
   * Prints a table; ends with an error where a bound is missed.
   *
   * @param args none
   */
  public static void main(String[] args) {
    List<Event> million = events(MILLION);
    millis(million, id -> true);
    System.out.printf("%-24s %10s%n", "detector", "10^6: ms");
    List<String> missed = new ArrayList<>();
    for (DetectorInfo info : Catalogue.all()) {
      long best = Math.min(millis(million, info.id()::equals), millis(million, info.id()::equals));
      System.out.printf("%-24s %10d%n", info.id(), best);
      if (best > 2_000) {
        missed.add(info.id());
      }
    }
    long all = Math.min(millis(million, id -> true), millis(million, id -> true));
    million = List.of();
    long ten = streamed(10 * MILLION);
    System.out.printf("%-24s %10d%n", "all of them", all);
    long one = streamed(MILLION);
    System.out.printf(
        "all, made on the way: 10^6 %d ms, 10^7 %d ms, %.1f times as long%n",
        one, ten, (double) ten / one);
    if (!missed.isEmpty()) {
      throw new IllegalStateException("over 2 s: " + missed);
    }
  }

  private static List<Event> events(int count) {
    Workload workload = new Workload(7);
    List<Event> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(workload.next());
    }
    return events;
  }

  private static long millis(List<Event> events, Predicate<String> chosen) {
    long start = cpu();
    Auditor auditor = new Auditor(Settings.NONE, chosen);
    events.forEach(auditor::add);
    clean(auditor.finish(false));
    return (cpu() - start) / 1_000_000;
  }

  private static long streamed(int count) {
    long start = cpu();
    Workload workload = new Workload(7);
    Auditor auditor = new Auditor(Settings.NONE);
    for (int i = 0; i < count; i++) {
      auditor.add(workload.next());
    }
    clean(auditor.finish(false));
    return (cpu() - start) / 1_000_000;
  }

  /** Processor time of this thread, which others on the machine do not stretch. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The last episode may be cut off; nothing else is wrong. */
  private static void clean(AuditReport report) {
    if (report.confirmed() > 0) {
      throw new IllegalStateException("the history is right, and this was found: " + report.text());
    }
  }
}

package dev.baton.cli;

import dev.baton.engine.check.Outcome;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Finding;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run read and what it cost. */
final class Stats {
  private final long start = System.nanoTime();

  private Stats() {}

  static Stats start() {
    return new Stats();
  }

  /** The run's figures, one a line. */
  String of(Outcome outcome) {
    var report = outcome.report();
    StringBuilder text = new StringBuilder("statistics\n");
    line(text, "source files", report.scope().files());
    line(text, "types", report.scope().types());
    kinds(outcome).forEach((kind, count) -> line(text, "facts " + kind, count));
    report.findings().stream()
        .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()))
        .forEach((rule, count) -> line(text, "findings " + rule, count));
    line(text, "time, ms", (System.nanoTime() - start) / 1_000_000);
    line(text, "time since the JVM started, ms", ManagementFactory.getRuntimeMXBean().getUptime());
    line(text, "peak heap, MB", peak() >> 20);
    return text.toString();
  }

  private static Map<String, Long> kinds(Outcome outcome) {
    return outcome
        .facts()
        .of(Fact.class)
        .collect(
            Collectors.groupingBy(
                fact -> fact.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static void line(StringBuilder text, String what, long number) {
    text.append(String.format(Locale.ROOT, "  %-34s %,12d%n", what, number));
  }
}

package dev.baton.harness.bench;

import dev.baton.harness.shapes.Shape;
import dev.baton.harness.shapes.Shapes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/**
 * What Lincheck's model checker finds of the shapes in {@code docs/shapes.md}, given as many
 * invocations as our searches. There are no points: Lincheck sees each access by itself.
 */
public final class ShapesByLincheck {
  private static final int BUDGET = 1_000;

  private ShapesByLincheck() {}

  /**
   * Prints for each shape the invocation that failed, as {@code lincheck-3.7.txt} has it.
   *
   * @param args names of shapes; none for all
   */
  public static void main(String[] args) {
    System.setProperty("baton.shapes.plain", "true"); // read when the first shape is made
    int found = 0;
    List<Shape> chosen =
        Shapes.ALL.stream()
            .filter(s -> args.length == 0 || List.of(args).contains(s.name()))
            .toList();
    for (Shape shape : chosen) {
      AtomicLong runs = new AtomicLong();
      String how;
      try {
        Lincheck.runConcurrentTest(
            BUDGET,
            () -> {
              runs.incrementAndGet();
              shape.broken().onThreads();
            });
        how = "-";
      } catch (LincheckAssertionError e) {
        how = String.valueOf(runs.get());
        found++;
      }
      System.out.println(shape.name() + " " + how);
    }
    System.out.printf("found: %d of %d%n", found, chosen.size());
  }
}

package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Code of which ever more could be learned: the analysis comes to an end, and finds the breach. */
@Timeout(60)
class EndlessCodeTest {
  private static final String BREACH =
      """
        static class Desk { @OwnedBy("a") Node last = new Node();
          @AgentRole("a") void own(Node n) { last = n; Code.first(n); }
          @AgentRole("b") void foreign(Node n) { last = n; }
        }
      """;

  @TempDir private Path folder;

  private void findsTheBreachIn(String code) throws IOException {
    Files.writeString(
        folder.resolve("Code.java"),
        "import dev.baton.annotation.*;\nclass Code {\n" + BREACH + code + "}\n");
    Analysis.Result result = Analysis.run(new Analysis.Request(folder, List.of(folder), List.of()));
    assertEquals(List.of("foreign-write"), result.findings().stream().map(f -> f.rule()).toList());
  }

  /** Methods that call each other, and link more objects than a summary holds. */
  @Test
  void moreReferencesThanASummaryHolds() throws IOException {
    String fields =
        IntStream.range(0, 700).mapToObj(i -> "Node f" + i + ";").collect(Collectors.joining());
    findsTheBreachIn(
        "static class Node { "
            + fields
            + " }\n"
            + linking("first", "second")
            + linking("second", "first"));
  }

  private static String linking(String name, String other) {
    String stores =
        IntStream.range(0, 700)
            .mapToObj(i -> "n.f" + i + " = new Node();")
            .collect(Collectors.joining());
    return "static void "
        + name
        + "(Node n) { if (n != null) { "
        + stores
        + other
        + "(n.f1); } }\n";
  }

  /** Each function captures the one before it twice. */
  @Test
  void functionsThatDouble() throws IOException {
    StringBuilder steps = new StringBuilder("Runnable r0 = () -> n.next = n;\n");
    for (int i = 1; i <= 40; i++) {
      steps.append("Runnable r%d = both(r%d, r%d);\n".formatted(i, i - 1, i - 1));
    }
    findsTheBreachIn(
        "static class Node { Node next; }\n"
            + "static Runnable both(Runnable a, Runnable b) { return () -> { a.run(); b.run(); }; }\n"
            + "static void first(Node n) { "
            + steps
            + "r40.run(); }\n");
  }
}

package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Finding;
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

  private Analysis.Result analyse(String code) throws IOException {
    Files.writeString(
        folder.resolve("Code.java"),
        "import dev.baton.annotation.*;\nclass Code {\n" + BREACH + code + "}\n");
    return Analysis.run(new Analysis.Request(folder, List.of(folder), List.of()));
  }

  private void findsTheBreachIn(String code) throws IOException {
    Analysis.Result result = analyse(code);
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

  /** A method that writes more than a summary holds: that some of it is not told is said. */
  @Test
  void moreWritesThanASummaryHolds() throws IOException {
    assertEquals(List.of(), unverified(900));
    assertEquals(
        List.of("`last` may be touched here: `Code.first` does more than is followed"),
        unverified(1_001));
  }

  private List<String> unverified(int writes) throws IOException {
    String fields =
        IntStream.range(0, writes).mapToObj(i -> "int f" + i + ";").collect(Collectors.joining());
    String stores =
        IntStream.range(0, writes)
            .mapToObj(i -> "n.f" + i + " = 1;")
            .collect(Collectors.joining("\n"));
    String code = "static class Node { " + fields + " }\nstatic void first(Node n) {\n" + stores;
    String call =
        "static class Other { @AgentRole(\"b\") void go(Desk d) { Code.first(d.last); } }";
    return analyse(code + " }\n" + call).unverified().stream().map(Finding::message).toList();
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

  /**
   * Operators that pass on to each other, as reactive libraries have them, and a branch of them.
   */
  @Test
  void anyOfHundredsRunsAnyOfHundreds() throws IOException {
    String operators =
        IntStream.range(0, 500).mapToObj(EndlessCodeTest::operator).collect(Collectors.joining());
    findsTheBreachIn(
        """
          static class Node { Node left; Node right; Operator next; }
          interface Operator { void on(Node a, Node b); }
          static void first(Node n) {}
          static void start(java.util.concurrent.Executor pool, Operator any, Node n) {
            pool.execute(() -> any.on(n.left, n.right));
          }
        """
            + operators);
  }

  private static String operator(int number) {
    return """
    static class Operator%d implements Operator { Node own%1$d; Operator next;
      public void on(Node a, Node b) { a.left.right = b; b.right.left = a; own%1$d = b;
        next.on(a.left, b.right); next.on(b.left, own%1$d); a.next.on(b, a); } }
    """
        .formatted(number);
  }

  /** A function that captures the one before it twice would have 2^60 parts. */
  @Test
  void functionsThatDouble() {
    MethodRef body = new MethodRef("Code", "lambda$0", "()V");
    Value function = new Value.Param(0);
    for (int i = 0; i < 60; i++) {
      List<Value> before = List.of(function);
      function = new Value.Function(body, true, List.of(before, before));
    }
    assertTrue(function.size() <= 2 * Value.MAX_SIZE + 1, function::toString);
  }
}

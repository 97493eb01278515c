package dev.baton.archunit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What agents may do to each other, and keep for themselves. */
class AgentRulesTest {
  @TempDir Path folder;

  private List<String> breaches(ArchRule rule, String name, String code) throws IOException {
    return Compiled.breaches(rule, Compiled.source(folder, name, code));
  }

  private void one(List<String> found, String start) {
    assertEquals(1, found.size(), "" + found);
    assertTrue(found.get(0).startsWith(start), found.get(0));
  }

  @Test
  void anAgentThatCallsAnotherIsReported() throws IOException {
    String code =
        """
        @AgentRole("writer") class Writer { void write() {} @HandoffPoint void accept() {} }
        @AgentRole("reviewer") class Reviewer { void review(Writer w) {
            w.accept(); new Writer(); helper();
            w.write(); }
          void helper() {} }
        @Coordinator class Wiring { void run(Writer w, Reviewer r) { w.write(); r.review(w); } }
        """;
    one(
        breaches(BatonRules.DIRECT_AGENT_CALL, "Direct", code),
        "`reviewer` calls `Writer.write`, which runs as `writer` and is no hand-off point"
            + " (Direct.java:5); way out: hand the work over");
  }

  @Test
  void aCallThroughAHelperALambdaAndAnInterfaceIsReportedOnce() throws IOException {
    String code =
        """
        interface Desk { void take(); }
        @AgentRole("writer") class Writer implements Desk { public void take() {} }
        class Rounds { static void go(Desk d) { Runnable r = () -> d.take(); r.run(); } }
        @AgentRole("reviewer") class Reviewer { void review(Desk d) { Rounds.go(d); }
          void again(Desk d) { Rounds.go(d); } }
        """;
    one(
        breaches(BatonRules.DIRECT_AGENT_CALL, "Through", code),
        "`reviewer` calls `Desk.take`, which runs as `writer` and is no hand-off point, reached"
            + " from Reviewer.");
  }

  @Test
  void aHandoffPointMayBeDeclaredByTheInterface() throws IOException {
    String code =
        """
        interface Desk { @HandoffPoint void take(); }
        @AgentRole("writer") class Writer implements Desk { public void take() {} }
        @AgentRole("reviewer") class Reviewer { void review(Writer w) { w.take(); } }
        """;
    assertEquals(List.of(), breaches(BatonRules.DIRECT_AGENT_CALL, "Points", code));
  }

  @Test
  void ownershipMovesAtHandoffPoints() throws IOException {
    String code =
        """
        import dev.baton.patterns.TaskOwnership;
        class Moves {
          @HandoffPoint void give(TaskOwnership o) { helper(o); }
          private void helper(TaskOwnership o) { o.transfer("a", "b"); }
          void outside(TaskOwnership o) {
            o.transfer("a", "b"); }
          void other(Moves m) { m.transfer(); }
          void transfer() {}
        }
        """;
    one(
        breaches(BatonRules.TRANSFER_OUTSIDE_HANDOFF, "Moves", code),
        "`Moves.outside` transfers ownership, and is no hand-off point (Moves.java:7)");
  }

  @Test
  void staticStateThatCanChangeIsReported() throws IOException {
    String code =
        """
        @AgentRole("writer") class Writer {
          static int count;
          static final List<String> SEEN = new ArrayList<>();
          static final Map<String, String> CACHE = new java.util.concurrent.ConcurrentHashMap<>();
          static final String NAME = "constant";
          static final List<String> FIXED = List.of("a");
          static final java.util.regex.Pattern WORD = java.util.regex.Pattern.compile("a");
          @OwnedBy("writer") static int declared;
        }
        class NoAgent { static int count; }
        """;
    List<String> found = breaches(BatonRules.STATIC_AGENT_STATE, "Statics", code);
    assertEquals(3, found.size(), "" + found);
    for (String field : List.of("count", "SEEN", "CACHE")) {
      assertTrue(
          found.stream().anyMatch(line -> line.startsWith("`Writer` keeps `" + field + "`")),
          field + " in " + found);
    }
  }
}

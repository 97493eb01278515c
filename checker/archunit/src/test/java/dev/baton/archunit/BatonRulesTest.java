package dev.baton.archunit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule where it fires, and beside it where it must not. */
class BatonRulesTest {
  @TempDir Path folder;

  private List<String> breaches(ArchRule rule, String name, String code) throws IOException {
    return Compiled.breaches(rule, Compiled.source(folder, name, code));
  }

  @Test
  void aForeignWriteIsToldInTheWordsOfTheChecker() throws IOException {
    List<String> found =
        breaches(
            BatonRules.FOREIGN_WRITE,
            "Cycle",
            """
            class State { @OwnedBy("writer") String draft; }
            @AgentRole("writer") class Writer { void w(State s) { s.draft = "w"; } }
            @AgentRole("reviewer") class Reviewer {
              void review(State s) { Typos.fix(s); }
            }
            class Typos { static void fix(State s) {
              s.draft = "fixed"; } }
            """);
    assertEquals(
        List.of(
            "`reviewer` writes `draft`, which `writer` owns (Cycle.java:8); reached:"
                + " Reviewer.review (runs as `reviewer`, Cycle.java:5) -> Typos.fix (Cycle.java:5)"
                + " -> here; way out: hand the change back to `writer`, or give `reviewer` a key"
                + " of its own"),
        found);
  }

  @Test
  void anOwnedMutatorIsAWrite() throws IOException {
    String code =
        """
        class Board { private String t;
          @OwnedBy("writer") void title(String t) { this.t = t; } String title() { return t; } }
        @AgentRole("writer") class Writer { void w(Board b) { b.title("w"); } }
        @AgentRole("%s") class Other { String o(Board b) { b.title("o"); return b.title(); } }
        """;
    assertEquals(
        1, breaches(BatonRules.FOREIGN_WRITE, "Foreign", code.formatted("reviewer")).size());
  }

  @Test
  void aMetaAnnotationStandsForItsPolicyAndRole() throws IOException {
    String code =
        """
        import java.lang.annotation.*;
        @OwnedBy("writer") @Retention(RetentionPolicy.RUNTIME) @interface WriterOwned {}
        @AgentRole("writer") @Retention(RetentionPolicy.RUNTIME) @interface Writes {}
        class State { @WriterOwned String draft; }
        @Writes class Writer { void w(State s) { s.draft = "w"; } }
        @AgentRole("reviewer") class Reviewer { void r(State s) { s.draft = "r"; } }
        """;
    List<String> found = breaches(BatonRules.FOREIGN_WRITE, "Meta", code);
    assertEquals(1, found.size(), "" + found);
    assertTrue(found.get(0).startsWith("`reviewer` writes `draft`"), found.get(0));
  }

  @Test
  void aWaiverWithAReasonSilences() throws IOException {
    String code =
        """
        class State { @OwnedBy("writer") String draft; }
        @AgentRole("writer") class Writer {}
        @AgentRole("reviewer") class Reviewer {
          @Waive(rule = "foreign-write", because = "agreed") void agreed(State s) {
            s.draft = "a"; }
          @Waive(rule = "foreign-write", because = " ") void noReason(State s) {
            s.draft = "b"; }
          @Waive(rule = "read-only-write", because = "other law") void other(State s) {
            s.draft = "c"; }
        }
        """;
    List<String> found = breaches(BatonRules.FOREIGN_WRITE, "Waived", code);
    assertEquals(2, found.size(), "" + found);
    assertTrue(found.stream().noneMatch(line -> line.contains("agreed")), "" + found);
  }

  @Test
  void whatIsReadByAllIsNotWrittenLate() throws IOException {
    String code =
        """
        class Config { @SharedRead int limit; Config() { limit = 3; } }
        @AgentRole("writer") class Writer {
          int read(Config c) { return c.limit; }
          void write(Config c) { c.limit = 4; } }
        """;
    List<String> found = breaches(BatonRules.READ_ONLY_WRITE, "Config", code);
    assertEquals(1, found.size(), "" + found);
    assertTrue(found.get(0).contains("read-only after construction (Config.java:5)"), "" + found);
  }

  @Test
  void aMisspeltRoleIsNamedWithItsNeighbour() throws IOException {
    String code =
        """
        @AgentRole("writer") class Writer {
          @OwnedBy("writer") int right; @OwnedBy("wirter") int wrong; }
        """;
    List<String> found = breaches(BatonRules.UNKNOWN_ROLE, "Writer", code);
    assertEquals(1, found.size(), "" + found);
    assertTrue(found.get(0).endsWith("way out: did you mean `writer`?"), found.get(0));
  }

  @Test
  void nothingToCheckIsAnError() {
    JavaClasses none = new ClassFileImporter().importPath(folder);
    assertThrows(AssertionError.class, () -> BatonRules.FOREIGN_WRITE.check(none));
  }

  @Test
  void anUnknownLawNamesThoseThereAre() {
    var e = assertThrows(IllegalArgumentException.class, () -> BatonRules.law("foreign-writes"));
    assertTrue(e.getMessage().contains("`foreign-write`"), e.getMessage());
  }
}

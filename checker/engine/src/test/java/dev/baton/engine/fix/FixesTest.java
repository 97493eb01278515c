package dev.baton.engine.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.model.Finding;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each mend writes, that the law then holds, and what is left alone. */
class FixesTest {
  private static final List<Path> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private static final String HEAD =
      """
      package demo;

      import dev.baton.annotation.*;
      import dev.baton.patterns.HandoffChannel;
      import dev.baton.patterns.HandoffPayload;
      import dev.baton.patterns.TaskOwnership;
      import dev.baton.patterns.VersionedState;
      import java.util.concurrent.locks.*;

      /** Desk. */
      class Desk {
        private final Lock lock = new ReentrantLock();
        private final StampedLock stamps = new StampedLock();

      """;

  @TempDir private Path folder;
  @TempDir private Path classes;

  private Path file() {
    return folder.resolve("Desk.java");
  }

  private Outcome check() throws Exception {
    return Check.run(CheckOptions.of(List.of(folder)).classpath(CLASS_PATH).cache(false));
  }

  private Fixes fixes(String text, String... waived) throws Exception {
    Files.writeString(file(), text);
    return Fixes.of(check(), Set.of(waived));
  }

  /** Mends, and sees that the law holds then, that the text compiles, and that nothing is left. */
  private String mended(String text, String rule, String... waived) throws Exception {
    Fixes fixes = fixes(text, waived);
    assertTrue(fixes.mended().stream().anyMatch(f -> f.rule().equals(rule)), "" + fixes);
    assertEquals(text, Files.readString(file()), "written only when it is said");
    fixes.changes().get(0).write();
    Outcome after = check();
    List<Finding> again =
        after.report().findings().stream().filter(f -> f.rule().equals(rule)).toList();
    assertEquals(List.of(), again);
    Fixes second = Fixes.of(after, Set.of(waived));
    assertEquals(List.of(), second.changes());
    compiles();
    return Files.readString(file());
  }

  private void compiles() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      String path = System.getProperty("java.class.path");
      List<String> options = List.of("-proc:none", "-cp", path, "-d", classes.toString());
      assertTrue(
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjects(file()))
              .call(),
          () -> said + "");
    }
    Files.walk(folder)
        .filter(f -> f.toString().endsWith(".class"))
        .forEach(f -> f.toFile().delete());
  }

  private static String desk(String body) {
    return HEAD + body.indent(2) + "}\n";
  }

  /** The text is the wanted one: all that is not mended has kept every byte. */
  private void mends(String rule, String before, String after) throws Exception {
    assertEquals(desk(after), mended(desk(before), rule));
  }

  private void leaves(String rule, String why, String body) throws Exception {
    Fixes fixes = fixes(desk(body));
    List<String> reasons =
        fixes.left().stream()
            .filter(l -> l.finding().rule().equals(rule))
            .map(Fixes.Left::why)
            .toList();
    assertEquals(1, reasons.size(), "" + fixes);
    assertTrue(reasons.get(0).contains(why), reasons.get(0));
    assertEquals(List.of(), fixes.changes());
  }

  @Test
  void aRefusedLockIsRaised() throws Exception {
    mends(
        "ignored-outcome",
        """
        void begin(TaskOwnership task) {
          task.transfer( "writer" , "reviewer" ) ; // give it away
            int  odd =  1 ;
        }
        """,
        """
        void begin(TaskOwnership task) {
          if (!task.transfer( "writer" , "reviewer" ) ) {
            throw new IllegalStateException("the transfer was refused");
          } // give it away
            int  odd =  1 ;
        }
        """);
  }

  @Test
  void aConflictIsRaisedAndItsTypeImported() throws Exception {
    String before =
        """
        void note(VersionedState<String> state) {
          var read = state.read();
          state.write(read.value() + "!", read.version());
        }
        """;
    String after =
        """
        void note(VersionedState<String> state) {
          var read = state.read();
          if (state.write(read.value() + "!", read.version()) instanceof WriteResult.Conflict<?>) {
            throw new IllegalStateException("the write was refused: the state has changed");
          }
        }
        """;
    String wanted =
        desk(after)
            .replace(
                "import java.util.concurrent",
                "import dev.baton.patterns.WriteResult;\nimport java.util.concurrent");
    assertEquals(wanted, mended(desk(before), "ignored-outcome"));
  }

  @Test
  void aTypeWhoseNameIsTakenIsQualified() throws Exception {
    String before =
        """
        interface Delivery {}
        void send(HandoffChannel channel, HandoffPayload payload) {
          channel.deliver(payload);
        }
        """;
    String text = mended(desk(before), "ignored-outcome");
    assertTrue(
        text.contains(
            "if (!(channel.deliver(payload) instanceof dev.baton.patterns.Delivery.Accepted)) {"),
        text);
  }

  @Test
  void aCountOfNoRowsIsRaised() throws Exception {
    String before =
        """
        void save(java.sql.Connection c, long version) throws java.sql.SQLException {
          var update = c.prepareStatement("UPDATE desk SET a = 1 WHERE id = 1 AND version = ?");
          update.setLong(1, version);
          update.executeUpdate();
        }
        """;
    String text = mended(desk(before), "ignored-outcome");
    assertTrue(text.contains("if (update.executeUpdate() == 0) {\n"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean got = task.lock(\"a\");",
        "Runnable later = () -> task.lock(\"a\");",
        "java.util.List.of(\"a\").forEach(task::lock);"
      })
  void anOutcomeThatGoesSomewhereIsLeft(String statement) throws Exception {
    Fixes fixes = fixes(desk("void begin(TaskOwnership task) {\n  " + statement + "\n}"));
    assertEquals(List.of(), fixes.changes());
    assertEquals(List.of(), fixes.mended());
  }

  @Test
  void anOutcomeWithoutABlockIsLeft() throws Exception {
    leaves(
        "ignored-outcome",
        "block of its own",
        """
        void begin(TaskOwnership task, boolean now) {
          if (now) task.transfer("a", "b"); else task.toString();
        }
        """);
  }

  @Test
  void whatIsRaisedInFinallyIsLeft() throws Exception {
    leaves(
        "ignored-outcome",
        "hides what was raised",
        """
        void begin(TaskOwnership task) {
          try {
            task.toString();
          } finally {
            task.transfer("a", "b");
          }
        }
        """);
  }

  @Test
  void aCallThatIsOnlyNamedLikeOneIsLeft() throws Exception {
    leaves(
        "ignored-outcome",
        "only named like one",
        """
        @AgentRole("writer")
        static class Writer {
          void run(Store store) {
            store.save("draft");
          }
        }
        static class Store {
          private String text = "";
          boolean save(String next) {
            boolean changed = !text.equals(next);
            text = next;
            return changed;
          }
        }
        """);
  }

  @Test
  void aLockIsGivenBackInFinally() throws Exception {
    mends(
        "lock-leak",
        """
        void work(Runnable task) {
          lock.lock(); // mine

          task.run();
          String text = \"""
              a
                b
              \""";
          if (text.isEmpty()) {
            return;
          }
          // done
          lock.unlock(); // yours
          int  odd =  1 ;
        }
        """,
        """
        void work(Runnable task) {
          lock.lock(); // mine
          try {

            task.run();
            String text = \"""
                a
                  b
                \""";
            if (text.isEmpty()) {
              return;
            }
            // done
          } finally {
            lock.unlock(); // yours
          }
          int  odd =  1 ;
        }
        """);
  }

  @Test
  void aStampIsGivenBackAndWhatWasFoundReturned() throws Exception {
    mends(
        "lock-leak",
        """
        int read(java.util.function.Supplier<Integer> value) {
          long stamp = stamps.readLock();
          int found = value.get();
          stamps.unlockRead(stamp);
          return found;
        }
        """,
        """
        int read(java.util.function.Supplier<Integer> value) {
          long stamp = stamps.readLock();
          try {
            int found = value.get();
            return found;
          } finally {
            stamps.unlockRead(stamp);
          }
        }
        """);
  }

  @Test
  void aDroppedLockThatLeaksIsMendedTwice() throws Exception {
    String before =
        """
        void work(TaskOwnership task, Runnable work) {
          task.lock("writer");
          work.run();
          task.unlock("writer");
        }
        """;
    String after =
        """
        void work(TaskOwnership task, Runnable work) {
          if (!task.lock("writer")) {
            throw new IllegalStateException("the lock was refused");
          }
          try {
            work.run();
          } finally {
            task.unlock("writer");
          }
        }
        """;
    assertEquals(desk(after), mended(desk(before), "lock-leak"));
    assertEquals(desk(after), mended(desk(before), "ignored-outcome"));
  }

  @Test
  void workThatIsUsedAfterTheLockIsLeft() throws Exception {
    leaves(
        "lock-leak",
        "`found` is declared under the lock",
        """
        int read(java.util.function.Supplier<Integer> value) {
          lock.lock();
          int found = value.get();
          lock.unlock();
          return found + 1;
        }
        """);
  }

  @Test
  void aLockThatIsGivenBackTwiceIsLeft() throws Exception {
    leaves(
        "lock-leak",
        "not given back by one statement",
        """
        void work(Runnable task, boolean now) {
          lock.lock();
          if (now) {
            lock.unlock();
            return;
          }
          task.run();
          lock.unlock();
        }
        """);
  }

  @Test
  void statementsOnOneLineAreLeft() throws Exception {
    leaves(
        "lock-leak",
        "on one line",
        """
        void work(Runnable task) {
          lock.lock(); task.run(); lock.unlock();
        }
        """);
  }

  @Test
  void attemptsAreCountedOn() throws Exception {
    mends(
        "handoff-attempt-reset",
        """
        Object redo(HandoffChannel channel, HandoffPayload failed) {
          return channel.deliver(
              HandoffPayload.from(failed.source())
                  .to(failed.target())
                  .taskId(failed.taskId())
                  .result(failed.result())
                  .status("redo")
                  .build());
        }
        """,
        """
        Object redo(HandoffChannel channel, HandoffPayload failed) {
          return channel.deliver(
              HandoffPayload.from(failed.source())
                  .to(failed.target())
                  .taskId(failed.taskId())
                  .result(failed.result())
                  .status("redo")
                  .attempt(failed.attempt() + 1)
                  .maxAttempts(failed.maxAttempts())
                  .build());
        }
        """);
  }

  @Test
  void aConstantAttemptIsReplaced() throws Exception {
    String before =
        """
        Object redo(HandoffChannel channel, HandoffPayload failed, HandoffPayload other) {
          return channel.deliver(HandoffPayload.from(failed.source()).to(failed.target())
              .taskId(failed.taskId()).result(1).status("redo").attempt(1).maxAttempts(3).build());
        }
        """;
    assertEquals(
        desk(before.replace("attempt(1)", "attempt(failed.attempt() + 1)")),
        mended(desk(before), "handoff-attempt-reset"));
  }

  @Test
  void aPayloadThatStaysTheSameInItsLoopIsLeft() throws Exception {
    leaves(
        "handoff-attempt-reset",
        "stays the same in the loop",
        """
        void send(HandoffChannel channel, HandoffPayload first) {
          for (int i = 0; i < 5; i++) {
            var next = HandoffPayload.from("a").to("b").taskId("t").result(i).status("s").build();
            if (channel.deliver(next) instanceof dev.baton.patterns.Delivery.Accepted) {
              return;
            }
          }
        }
        """);
  }

  @Test
  void noPreviousPayloadIsLeft() throws Exception {
    leaves(
        "handoff-attempt-reset",
        "no variable in scope",
        """
        void send(HandoffChannel channel) {
          for (int i = 0; i < 5; i++) {
            var next = HandoffPayload.from("a").to("b").taskId("t").result(i).status("s").build();
            if (channel.deliver(next) instanceof dev.baton.patterns.Delivery.Accepted) {
              return;
            }
          }
        }
        """);
  }

  @Test
  void aWaiverStandsOnceOnTheMethodAroundAll() throws Exception {
    String before =
        """
        package demo;

        import dev.baton.patterns.TaskOwnership;

        class Desk {
          /** Gives. */
          @Deprecated
          void give(TaskOwnership task) {
            task.transfer("a", "b");
            task.transfer("b", "c");
          }
        }
        """;
    String after =
        before
            .replace(
                "import dev.baton.patterns",
                "import dev.baton.annotation.Waive;\nimport dev.baton.patterns")
            .replace(
                "  @Deprecated\n",
                "  @Waive(rule = \"ignored-outcome\", because = \"TODO: say why\")\n  @Deprecated\n");
    assertEquals(after, mended(before, "ignored-outcome", "ignored-outcome"));
    assertEquals(
        2, check().report().waived().stream().filter(w -> w.because().startsWith("TODO")).count());
  }

  @Test
  void aWaiverWithoutImportsIsQualifiedOrComesAfterThePackage() throws Exception {
    String body =
        "class Desk {\n  boolean go(dev.baton.patterns.TaskOwnership t) {\n    t.transfer(\"a\", \"b\");\n    return true;\n  }\n}\n";
    String bare = mended(body, "ignored-outcome", "ignored-outcome");
    assertTrue(bare.contains("  @dev.baton.annotation.Waive(rule ="), bare);
    String packaged = mended("package demo;\n\n" + body, "ignored-outcome", "ignored-outcome");
    assertTrue(
        packaged.startsWith("package demo;\n\nimport dev.baton.annotation.Waive;\n\nclass"),
        packaged);
  }

  @Test
  void windowsLineEndsAndTabsAreKept() throws Exception {
    String before =
        "void work(Runnable task) {\n\tlock.lock();\n\ttask.run();\n\tlock.unlock();\n}";
    String after =
        before
            .replace("\n\ttask.run();\n\t", "\n\ttry {\n\t\ttask.run();\n\t} finally {\n\t\t")
            .replace("unlock();\n", "unlock();\n\t}\n");
    assertEquals(
        desk(after).replace("\n", "\r\n"), mended(desk(before).replace("\n", "\r\n"), "lock-leak"));
  }

  @Test
  void otherRulesAreLeftWithAReason() throws Exception {
    Fixes fixes =
        fixes(
            """
            import dev.baton.annotation.*;
            class State { @OwnedBy("writer") String draft = ""; }
            @AgentRole("writer") class Writer { void write(State s) { s.draft = "a"; } }
            @AgentRole("reviewer") class Reviewer { void write(State s) { s.draft = "b"; } }
            """);
    assertEquals(List.of(), fixes.changes());
    assertEquals("there is no certain fix for this rule", fixes.left().get(0).why());
  }

  @Test
  void theDiffIsOneThatToolsTake() {
    Change change =
        new Change("src/A.java", Path.of("A.java"), "a\nb\nc\nd\ne\nf", "a\nb\nc\nd\nE\nf");
    assertEquals(
        """
        --- a/src/A.java
        +++ b/src/A.java
        @@ -2,5 +2,5 @@
         b
         c
         d
        -e
        +E
         f
        \\ No newline at end of file
        """,
        change.diff());
  }
}

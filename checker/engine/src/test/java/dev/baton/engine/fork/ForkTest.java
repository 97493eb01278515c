package dev.baton.engine.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Analysis;
import dev.baton.engine.cache.Answer;
import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Format;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.model.Assumptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process says what this one would have said, or nothing. */
class ForkTest {
  private static final String CODE =
      """
      package demo;
      import dev.baton.annotation.*;
      class State { @OwnedBy("writer") String draft = ""; }
      @AgentRole("writer") class Writer { void write(State s) { s.draft = "mine"; } }
      @AgentRole("reviewer") class Reviewer {
        void review(State s, ÄußereQuelle model) {
          synchronized (s) {
            model.ask(s.draft);
          }
          s.draft = "";
        }
      }
      interface ÄußereQuelle { String ask(String what); }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("Demo.java"), CODE);
    Files.writeString(folder.resolve("Torn.java"), "class Torn {");
    Files.writeString(folder.resolve("baton.yaml"), "model-clients: [ÄußereQuelle]\n");
  }

  private Order order(String config) {
    return new Order(
        folder,
        config.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(config)),
        config,
        List.of(folder),
        List.of(),
        List.of());
  }

  @Test
  void answersAsThisProcessDoes() throws IOException {
    Analysis.Request request = new Analysis.Request(folder, List.of(folder), List.of());
    Answer expected = Analysis.run(request).answer();
    assertEquals(1, expected.problems().size());
    assertEquals(
        List.of("foreign-write"), expected.findings().stream().map(f -> f.rule()).toList());
    assertEquals(Optional.of(expected), new Fork(order("")).answer());
  }

  @Test
  void knowsTheSettings() {
    Answer answer = new Fork(order("baton.yaml")).answer().orElseThrow();
    List<String> rules = answer.findings().stream().map(f -> f.rule()).toList();
    assertTrue(rules.contains("lock-across-agent-call"), rules.toString());
  }

  @Test
  void reportsAreTheSame() throws CannotCheck {
    CheckOptions here = CheckOptions.of(List.of(folder)).cache(false);
    Outcome expected = Check.run(here);
    Outcome actual = Check.run(here.forked(true));
    for (Format format : Format.values()) {
      assertEquals(expected.render(format, false), actual.render(format, false));
    }
    assertEquals(expected.status(), actual.status());
  }

  @Test
  void withoutAnAnswerTheWorkIsDoneHere() throws IOException {
    Fork fails = new Fork(order("absent.yaml"));
    assertEquals(Optional.empty(), fails.answer());
    Analysis.Request request =
        new Analysis.Request(folder, List.of(folder), List.of(), Assumptions.NONE, false);
    assertEquals(Analysis.run(request).answer(), Analysis.run(request, fails).answer());
  }

  @Test
  void nobodyIsAskedWhereNothingMatters() throws IOException {
    Files.writeString(folder.resolve("Demo.java"), "class Demo {}");
    Files.delete(folder.resolve("Torn.java"));
    Analysis.Request request = new Analysis.Request(folder, List.of(folder), List.of());
    Analysis.Worker never =
        () -> {
          throw new AssertionError("asked");
        };
    assertEquals(List.of(), Analysis.run(request, never).findings());
  }

  @Test
  void anOrderArrivesWhole() throws IOException {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    order("baton.yaml").write(told);
    byte[] bytes = told.toByteArray();
    assertEquals(order("baton.yaml"), Order.read(new ByteArrayInputStream(bytes)));
    for (int length = 0; length < bytes.length; length += 7) {
      ByteArrayInputStream cut = new ByteArrayInputStream(bytes, 0, length);
      assertThrows(EOFException.class, () -> Order.read(cut), "after " + length);
    }
  }

  @Test
  void theFirstRunsLeaveAnArchiveOfClasses() throws IOException {
    Path jar = Files.writeString(folder.resolve("code.jar"), "code");
    Path caches = folder.resolve("caches");
    assertEquals(List.of(), ClassArchive.of(List.of(jar), caches).options());
    ClassArchive second = ClassArchive.of(List.of(jar), caches);
    String option = second.options().get(0);
    assertTrue(option.startsWith("-XX:ArchiveClassesAtExit="), option);
    Files.writeString(written(second), "classes");
    second.close(true);
    List<String> third = ClassArchive.of(List.of(jar), caches).options();
    assertTrue(third.get(0).startsWith("-XX:SharedArchiveFile="), third.toString());
    Files.writeString(jar, "other code");
    assertEquals(List.of(), ClassArchive.of(List.of(jar), caches).options());
  }

  @Test
  void anArchiveThatIsTornIsWrittenAgain() throws IOException {
    Path jar = Files.writeString(folder.resolve("code.jar"), "code");
    Path caches = folder.resolve("caches");
    ClassArchive.of(List.of(jar), caches);
    ClassArchive one = ClassArchive.of(List.of(jar), caches);
    ClassArchive other = ClassArchive.of(List.of(jar), caches);
    assertNotEquals(one.options(), other.options(), "two at once write two files");
    Files.writeString(written(one), "half of the cl");
    one.close(false);
    assertFalse(Files.exists(written(one)));
    String again = ClassArchive.of(List.of(jar), caches).options().get(0);
    assertTrue(again.startsWith("-XX:ArchiveClassesAtExit="), again);
  }

  private static Path written(ClassArchive archive) {
    String option = archive.options().get(0);
    return Path.of(option.substring(option.indexOf('=') + 1));
  }

  @Test
  void foldersAreNotArchivedAndFewArchivesAreKept() throws IOException {
    Path caches = folder.resolve("caches");
    for (int i = 0; i < 2; i++) {
      assertEquals(List.of(), ClassArchive.of(List.of(folder), caches).options());
    }
    assertFalse(Files.exists(caches));
    for (int i = 0; i < 6; i++) {
      Path jar = Files.writeString(folder.resolve(i + ".jar"), "code");
      ClassArchive.of(List.of(jar), caches);
      ClassArchive writes = ClassArchive.of(List.of(jar), caches);
      Files.writeString(written(writes), "classes");
      writes.close(true);
    }
    String[] kept = caches.toFile().list((where, name) -> name.endsWith(".jsa"));
    assertEquals(4, kept == null ? 0 : kept.length);
  }
}

package dev.baton.engine.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.check.RuleChoice;
import dev.baton.engine.source.MemoryCompiler;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mends are held against a second run, and files whose mends do not hold are put back. */
class WritingTest {
  private static final List<Path> CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private static final String DESK =
      """
      package demo;

      class Desk {
        void give(dev.baton.patterns.TaskOwnership task) {
          task.transfer("a", "b");
        }
      }
      """;

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws Exception {
    file = folder.resolve("src/demo/Desk.java");
    Files.createDirectories(folder.resolve("src/demo"));
    Files.writeString(file, DESK);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
  }

  private CheckOptions options() {
    RuleChoice rules = new RuleChoice(Set.of("ignored-outcome", "lock-leak"), Set.of());
    return CheckOptions.of(List.of(folder)).classpath(CLASS_PATH).rules(rules).cache(false);
  }

  private static Fixes fixes(Outcome outcome) {
    return Fixes.of(outcome, Set.of());
  }

  @Test
  void whatHoldsIsKept() throws Exception {
    Outcome before = Check.run(options());
    Writing.Written written =
        new Writing(before, files -> Check.run(options().changed(files))).write(fixes(before));
    assertEquals(1, written.fixes().mended().size());
    assertEquals(List.of(), written.fixes().left());
    assertEquals(List.of(), written.after().report().findings());
    assertTrue(Files.readString(file).contains("throw new IllegalStateException"));
  }

  /** What was compiled before the mend says nothing of it. */
  @Test
  void oldClassFilesAreNotBelieved() throws Exception {
    Path classes = folder.resolve("out/demo");
    Files.createDirectories(classes);
    for (Map.Entry<String, byte[]> type :
        MemoryCompiler.compile(List.of(file), CLASS_PATH).classes().entrySet()) {
      Files.write(classes.resolve("Desk.class"), type.getValue());
    }
    Outcome before = Check.run(options());
    assertEquals(1, before.report().findings().size());
    Writing.Written written =
        new Writing(before, files -> Check.run(options().changed(files))).write(fixes(before));
    assertEquals(List.of(), written.fixes().left());
    assertEquals(List.of(), written.after().report().findings());
    assertEquals(1, Check.run(options()).report().findings().size(), "without being told");
  }

  @Test
  void aFindingThatStaysPutsTheFileBack() throws Exception {
    Outcome before = Check.run(options());
    Writing.Written written = new Writing(before, files -> before).write(fixes(before));
    assertEquals(DESK, Files.readString(file));
    assertEquals(List.of(), written.fixes().mended());
    assertEquals(
        "the finding was still there after the mend, and the file was put back",
        written.fixes().left().get(0).why());
  }

  @Test
  void anotherFindingPutsTheFileBack() throws Exception {
    Outcome before = Check.run(options());
    Fixes fixes = fixes(before);
    Writing.Written written = new Writing(before, files -> leaking()).write(fixes);
    assertEquals(DESK, Files.readString(file));
    assertEquals(
        "the mend brought `lock-leak`, and the file was put back",
        written.fixes().left().get(0).why());
  }

  private Outcome leaking() throws CannotCheck {
    String leak =
        """
        void work(java.util.concurrent.locks.Lock lock, Runnable task) {
          lock.lock();
          task.run();
          lock.unlock();
        }
        """;
    try {
      String mended = Files.readString(file);
      Files.writeString(file, mended.replace("class Desk {", "class Desk {" + leak));
      Outcome outcome = Check.run(options());
      Files.writeString(file, mended);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileThatCannotBeWrittenPutsAllBack() throws Exception {
    Path other = folder.resolve("src/other/Desk.java");
    Files.createDirectories(folder.resolve("src/other"));
    Files.writeString(other, DESK.replace("package demo", "package other"));
    Outcome before = Check.run(options());
    Fixes fixes = fixes(before);
    assertEquals(2, fixes.changes().size());
    Files.delete(other);
    Files.delete(folder.resolve("src/other"));
    assertThrows(
        IOException.class, () -> new Writing(before, files -> Check.run(options())).write(fixes));
    assertEquals(DESK, Files.readString(file));
  }

  @Test
  void aSecondRunThatIsNotPossiblePutsAllBack() throws Exception {
    Outcome before = Check.run(options());
    CheckOptions none = CheckOptions.of(List.of(folder.resolve("gone")));
    Writing writing = new Writing(before, files -> Check.run(none));
    assertThrows(CannotCheck.class, () -> writing.write(fixes(before)));
    assertEquals(DESK, Files.readString(file));
  }
}

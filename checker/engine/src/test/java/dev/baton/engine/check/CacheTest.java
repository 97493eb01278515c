package dev.baton.engine.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Memory;
import dev.baton.engine.check.EditedProject.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered never changes what is said. */
class CacheTest {
  @TempDir private Path root;

  private String check(EditedProject project, boolean cache) {
    CheckOptions options =
        CheckOptions.of(List.of(root)).classpath(List.of(project.library())).cache(cache);
    try {
      Outcome outcome = Check.run(options);
      return String.join(
          "\n",
          outcome.render(Format.TEXT, false),
          outcome.render(Format.JSON, false),
          outcome.render(Format.SARIF, false),
          "status " + outcome.status());
    } catch (CannotCheck e) {
      return String.join("\n", e.problems());
    }
  }

  /** Each kind of edit, in an order that the seed chooses. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyEditIsSeen(long seed) throws IOException {
    EditedProject project = new EditedProject(root, seed);
    List<Edit> edits = new ArrayList<>(Arrays.asList(Edit.values()));
    Collections.shuffle(edits, new Random(seed));
    Set<String> said = new HashSet<>();
    List<String> done = new ArrayList<>();
    for (Edit edit : edits) {
      done.add(project.edit(edit));
      String expected = check(project, false);
      assertEquals(expected, check(project, true), "after " + done);
      assertEquals(expected, check(project, true), "from memory, after " + done);
      Memory.forget();
      assertEquals(expected, check(project, true), "from disk, after " + done);
      said.add(expected);
    }
    assertTrue(said.size() > edits.size() / 3, "the edits make a difference: " + said.size());
  }

  @Test
  void whatIsRememberedIsUsed() throws IOException {
    EditedProject project = new EditedProject(root, 3);
    check(project, true);
    Map<Path, byte[]> files = files(project);
    assertEquals(1, files.size());
    Memory.forget();
    Path file = files.keySet().iterator().next();
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
    check(project, true);
    assertNotEquals(0, Files.getLastModifiedTime(file).toMillis(), "the entry was not used");
  }

  @Test
  void damagedFilesAreReplaced() throws IOException {
    EditedProject project = new EditedProject(root, 4);
    String expected = check(project, true);
    Map<Path, byte[]> whole = files(project);
    for (int i = 0; i < 8; i++) {
      assertTrue(project.damageCache() > 0);
      Memory.forget();
      assertEquals(expected, check(project, true));
      Map<Path, byte[]> again = files(project);
      assertEquals(whole.keySet(), again.keySet());
      whole.forEach((file, content) -> assertArrayEquals(content, again.get(file)));
    }
  }

  @Test
  void anEntryUnderAnotherNameIsForeign() throws IOException {
    EditedProject project = new EditedProject(root, 12);
    check(project, true);
    Path old = files(project).keySet().iterator().next();
    project.edit(Edit.LINES);
    String expected = check(project, true);
    Path other =
        files(project).keySet().stream().filter(f -> !f.equals(old)).findFirst().orElseThrow();
    Files.copy(old, other, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Memory.forget();
    assertEquals(expected, check(project, true));
  }

  @Test
  void withoutTheCacheItIsLeftAlone() throws IOException {
    EditedProject project = new EditedProject(root, 13);
    check(project, false);
    assertTrue(!Files.exists(project.cache()), "something was remembered");
  }

  @Test
  void buildsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
    EditedProject project = new EditedProject(root, 15);
    String expected = check(project, false);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        tasks.add(
            () -> {
              Memory.forget();
              return check(project, true);
            });
      }
      for (Future<String> each : pool.invokeAll(tasks)) {
        assertEquals(expected, each.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertTrue(files(project).keySet().stream().noneMatch(f -> f.toString().endsWith(".tmp")));
  }

  @Test
  void aFolderThatCannotBeWrittenRemembersNothing() throws IOException {
    EditedProject project = new EditedProject(root, 16);
    Files.createDirectories(root.resolve("target/baton"));
    Files.writeString(project.cache(), "a file where a folder should be");
    assertEquals(check(project, false), check(project, true));
  }

  private static Map<Path, byte[]> files(EditedProject project) throws IOException {
    Map<Path, byte[]> contents = new TreeMap<>();
    try (Stream<Path> all = Files.list(project.cache())) {
      for (Path file : all.toList()) {
        contents.put(file, Files.readAllBytes(file));
      }
    }
    return contents;
  }
}

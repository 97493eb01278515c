package dev.baton.engine.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final byte[] CONTENT = "what was worked out".getBytes(StandardCharsets.UTF_8);
  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  @Test
  void keepsContent() {
    Store store = new Store(folder);
    assertEquals(Optional.empty(), store.get("key"));
    store.put("key", CONTENT);
    assertArrayEquals(CONTENT, new Store(folder).get("key").orElseThrow());
  }

  @Test
  void whatIsTornAnywhereIsAbsent() throws IOException {
    Store store = new Store(folder);
    store.put("key", CONTENT);
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertEquals(Optional.empty(), store.get("key"), "cut at " + length);
    }
    for (int at = 0; at < whole.length; at++) {
      byte[] other = whole.clone();
      other[at] ^= 4;
      Files.write(file, other);
      assertEquals(Optional.empty(), store.get("key"), "changed at " + at);
    }
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
    assertEquals(Optional.empty(), store.get("key"), "something follows");
  }

  @Test
  void whatIsOfAnotherKeyIsAbsent() throws IOException {
    Store store = new Store(folder);
    store.put("key", CONTENT);
    Path file = files().get(0);
    Files.copy(file, file.resolveSibling("other.baton"));
    assertEquals(Optional.empty(), store.get("other"));
  }

  @Test
  void theOldestGo() throws IOException {
    Store store = new Store(folder);
    Files.write(folder.resolve("left.tmp"), CONTENT);
    for (int i = 0; i < 40; i++) {
      store.put("key" + i, CONTENT);
      for (Path file : files()) { // so that each is older than the next
        long age = file.toFile().lastModified();
        Files.setLastModifiedTime(file, FileTime.fromMillis(age - 1000));
      }
    }
    assertTrue(files().size() <= 24, files().size() + " files");
    assertTrue(store.get("key39").isPresent());
    assertTrue(store.get("key0").isEmpty());
    assertTrue(files().stream().noneMatch(f -> f.toString().endsWith(".tmp")));
  }

  @Test
  void aJarIsItsContent() throws IOException {
    Path jar = folder.resolve("a.jar");
    Files.write(jar, CONTENT);
    String before = Identity.of(jar);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
    assertEquals(before, Identity.of(jar));
    Files.write(jar, "what was worked OUT".getBytes(StandardCharsets.UTF_8));
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
    assertTrue(!before.equals(Identity.of(jar)));
  }
}

package dev.baton.engine.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
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
    for (int i = 0; i < 70; i++) {
      store.put("key" + i, CONTENT);
      for (Path file : files()) { // so that each is older than the next
        long age = file.toFile().lastModified();
        Files.setLastModifiedTime(file, FileTime.fromMillis(age - 1000));
      }
    }
    assertTrue(files().size() <= 60, files().size() + " files");
    assertTrue(store.get("key69").isPresent());
    assertTrue(store.get("key0").isEmpty());
    assertTrue(files().stream().noneMatch(f -> f.toString().endsWith(".tmp")));
  }

  @Test
  void aJarIsWhatItNamesToo() throws IOException {
    Path named = Files.write(folder.resolve("named.jar"), CONTENT);
    Path jar = folder.resolve("names.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.CLASS_PATH, "names.jar named.jar absent.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    String before = Identity.of(jar);
    assertEquals(before, Identity.of(jar));
    Files.write(named, new byte[3]);
    assertNotEquals(before, Identity.of(jar));
  }

  @Test
  void whatIsVeryLargeIsNotKept() {
    Store store = new Store(folder);
    store.put("key", new byte[3 << 20]);
    assertEquals(Optional.empty(), store.get("key"));
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
    assertNotEquals(before, Identity.of(jar));
  }
}

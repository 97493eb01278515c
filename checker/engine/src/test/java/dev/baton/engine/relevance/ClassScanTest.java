package dev.baton.engine.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassScanTest {
  static class Held {}

  interface Asked {
    void ask(int often, Held held);
  }

  static class Answering implements Asked {
    @Override
    public void ask(int often, Held held) {}
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  private static ClassScan scan(Class<?> type) {
    try {
      return ClassScan.of(bytes(type)).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTypeBelongsToItsOutermost() {
    ClassScan held = scan(Held.class);
    assertEquals("dev/baton/engine/relevance/ClassScanTest.java", held.source());
    assertEquals(scan(ClassScanTest.class).mentions().declared[0], held.mentions().declared[0]);
    assertEquals(1, held.mentions().declared.length);
  }

  /** Its constants have texts that end like a source, before and after the attribute's. */
  private static final class Naming {
    String of(String type) {
      return type.isEmpty() ? "Other.java" : type + ".java";
    }
  }

  @Test
  void aTextThatLooksLikeASourceIsNone() throws IOException {
    assertEquals("dev/baton/engine/relevance/ClassScanTest.java", scan(Naming.class).source());
    byte[] whole = bytes(Naming.class);
    for (int length = 0; length < whole.length; length++) {
      String cut = ClassScan.of(Arrays.copyOf(whole, length)).map(ClassScan::source).orElse("");
      assertTrue(cut.isEmpty() || cut.endsWith("/ClassScanTest.java"), cut);
    }
  }

  @Test
  void whatADescriptorNamesIsMentioned() {
    assertTrue(mentions(scan(Asked.class), "Held"));
    assertFalse(mentions(scan(Asked.class), "Answering"));
    assertTrue(scan(Asked.class).names(Markers.of(List.of("dev.baton.engine"))));
    assertTrue(scan(Asked.class).names(Markers.of(List.of("Held"))));
    assertFalse(scan(Asked.class).names(Markers.of(List.of("org.example"))));
  }

  @Test
  void aFrameworkIsNoneToItself() {
    Class<?> framework = java.util.zip.Deflater.class;
    List<String> home = List.of("java.util");
    assertTrue(scan(framework).names(Markers.of(home)));
    assertTrue(scan(framework).names(Markers.of(List.of("Deflater"))));
    assertFalse(scan(framework).names(Markers.of(List.of(), List.of("Deflater"), home)));
    assertTrue(scan(framework).names(Markers.of(List.of("Deflater"), List.of(), home)));
    assertTrue(scan(framework).names(Markers.of(List.of(), List.of("String"), home)));
    assertTrue(scan(Asked.class).names(Markers.of(List.of(), List.of("Held"), home)));
    assertTrue(scan(ClassScanTest.class).names(Markers.of(List.of(), List.of(), home)));
  }

  private static boolean mentions(ClassScan scan, String name) {
    return Arrays.binarySearch(scan.mentions().mentioned, Mentions.hash(name)) >= 0;
  }

  @Test
  void usersAndWhatTheyUseAreReached() {
    List<Mentions> files =
        Stream.of(Markers.class, Relevance.class, Mentions.class, java.util.zip.Deflater.class)
            .map(ClassScanTest::scan)
            .map(ClassScan::mentions)
            .toList();
    BitSet seeds = new BitSet();
    seeds.set(1);
    BitSet reached = Relevance.closure(files, seeds);
    assertTrue(reached.get(1) && reached.get(2), "" + reached);
    assertFalse(reached.get(3), "" + reached);
  }

  @Test
  void whatIsNoClassFileIsSaidToBeNone() throws IOException {
    byte[] whole = bytes(Held.class);
    for (int length = 0; length < 40; length++) {
      assertTrue(ClassScan.of(Arrays.copyOf(whole, length)).isEmpty());
    }
    assertTrue(ClassScan.of("class Held {}".getBytes(StandardCharsets.UTF_8)).isEmpty());
  }
}

package dev.baton.engine.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelevanceTest {
  private static final Markers MARKERS = Markers.of(List.of("dev.baton", "ChatModel"));

  @Test
  void aPackageMarksWhatImportsFromIt() {
    assertTrue(marks("import dev.baton.annotation.OwnedBy;"));
    assertTrue(marks("@dev.baton.annotation.OwnedBy(\"a\") int x;"));
    assertTrue(marks("dev.baton"));
  }

  @Test
  void aSimpleNameMarksWhereverItStands() {
    assertTrue(marks("import org.acme.ChatModel;"));
    assertTrue(marks("ChatModel m;"));
  }

  @Test
  void partsOfOtherNamesDoNotMark() {
    assertFalse(marks("import com.dev.baton.Thing;"));
    assertFalse(marks("import dev.batonette.Thing;"));
    assertFalse(marks("import mydev.baton.Thing;"));
    assertFalse(marks("MyChatModel m; ChatModels n; baton b;"));
    assertFalse(marks(""));
  }

  @Test
  void markersCoverQualifiedNames() {
    assertTrue(MARKERS.covers("dev.baton.annotation.OwnedBy"));
    assertTrue(MARKERS.covers("org.acme.ChatModel"));
    assertFalse(MARKERS.covers("dev.batonette.OwnedBy"));
    assertFalse(MARKERS.covers("org.acme.ChatModels"));
  }

  @Test
  void whoUsesASeedMattersAndAllThatItUses() {
    assertEquals(
        Set.of(0, 1, 2, 3),
        relevant(
            "class State { int draft; }",
            "class Editor { State state; }",
            "class Desk { Editor editor; Paper paper; }",
            "class Paper {}",
            "class Elsewhere { Paper paper; }"));
  }

  @Test
  void subtypesOfWhatIsUsedMatter() {
    assertEquals(
        Set.of(0, 1, 2, 3),
        relevant(
            "class Seed { Step step; }",
            "interface Step extends Runnable {}",
            "class Fast<T> implements Comparable<T>, Step {}",
            "record Slow(int x) implements java.io.Serializable, Step {}",
            "class Other { Runnable r; }"));
  }

  @Test
  void commentsAndTextsMentionNothing() {
    assertEquals(
        Set.of(0),
        relevant(
            "class Seed { String s = \"Quoted \\\" Quoted\"; char c = '\"'; } // Commented",
            "class Quoted {}",
            "class Commented { /* Seed */ String s = \"\"\"\n Seed \\\"\"\" Seed \"\"\"; }"));
  }

  @Test
  void nestedTypesAreReachedThroughTheirHosts() {
    assertEquals(
        Set.of(0, 1),
        relevant(
            "class Seed { class State {} Host.State s; }",
            "class Host { enum State { A } }",
            "class Third { enum State { B } State mine; }"));
  }

  @Test
  void brokenTextsAreReadAsFarAsTheyGo() {
    for (String text : List.of("class A { /* no end", "\"\"\" no end", "'", "\\", "class", "}}}")) {
      assertEquals(1, relevant(text + "\n", "class B {}").size(), text);
    }
  }

  private static boolean marks(String text) {
    return MARKERS.in(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What matters where the first text does by itself. */
  private static Set<Integer> relevant(String... texts) {
    BitSet seeds = new BitSet();
    seeds.set(0);
    List<Mentions> all =
        Stream.of(texts).map(t -> SourceScan.of(t.getBytes(StandardCharsets.UTF_8))).toList();
    Set<Integer> found = new java.util.TreeSet<>();
    Relevance.closure(all, seeds).stream().forEach(found::add);
    return found;
  }
}

package dev.baton.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.model.Place;
import org.junit.jupiter.api.Test;

/** Carets stand under what they mean, whatever comes before. */
class ExcerptTest {
  private static Excerpt of(String line, String marked) {
    return Excerpt.of(line, new Place("A.java", 1, line.indexOf(marked) + 1, marked.length()));
  }

  @Test
  void tabsAreBlanksUpToTheNextStop() {
    Excerpt excerpt = of("a\tb = 1;", "b");
    assertEquals("a   b = 1;", excerpt.line());
    assertEquals("    ^", excerpt.carets());
  }

  @Test
  void wideCharactersTakeTwoCells() {
    assertEquals(" ".repeat(11) + "^^", of("f(\"校对\"); x1", "x1").carets());
    assertEquals("  ^^^^", of("x 版本 = 1", "版本").carets());
    assertEquals("   ^", of("🎉 x", "x").carets());
  }

  @Test
  void combiningMarksTakeNone() {
    assertEquals("   ^", of("e\u0301b x", "x").carets());
  }

  @Test
  void nothingInTheLineMovesTheCursorOrHides() {
    assertEquals("a\uFFFD[2Kb\uFFFDc", of("a\u001b[2Kb\u202Ec", "c").line());
  }

  @Test
  void theWholeLineIsMarkedWhereTheColumnIsUnknown() {
    Excerpt excerpt = Excerpt.of("  go();  ", Place.line("A.java", 1));
    assertEquals("go();", excerpt.marked());
    assertEquals("  ^^^^^", excerpt.carets());
  }

  @Test
  void placesOutsideTheLineAreTamed() {
    assertEquals("    ^", Excerpt.of("go()", new Place("A.java", 1, 99, 5)).carets());
    assertEquals("^^^^", Excerpt.of("go()", new Place("A.java", 1, 1, 99)).carets());
  }

  @Test
  void longLinesAreCutAroundTheMark() {
    String line = "x".repeat(500) + "MARK" + "y".repeat(500);
    Excerpt excerpt = of(line, "MARK");
    assertEquals("MARK", excerpt.marked());
    assertTrue(excerpt.line().length() < 150, excerpt.line());
    assertEquals(excerpt.line().indexOf("MARK"), excerpt.carets().indexOf('^'));
  }
}

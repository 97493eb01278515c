package dev.baton.engine.source.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.model.Place;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextSpotsTest {
  private static final String TEXT =
      """
      package demo;

      /** A class Wrong { that is a comment. */
      @Deprecated
      public final class Team<T extends Comparable<T>> {
        private final Map<String, List<T>> drafts = new HashMap<>(), old = null;
        int count = 1;

        Team(String name) {
          String other = "class Text { }";
          this.drafts.put(name, List.of());
        }

        int step(Map<String, T> from, T... rest) {
          int left = 3, right = 4;
          for (int i = 0; i < left; i++) {
            do {
              this.count += rest.length;
            } while (count < 9);
          }
          return from
              .values()
              .stream()
              .map(v -> drafts.get(v.name(count)))
              .size();
        }

        Runnable task() {
          return new Runnable() {
            @Override
            public void run() {
              old[count] = switch (count) {
                case 1 -> 2;
                default -> { count++; yield Thread.yield(7); }
              };
            }
          };
        }

        enum Kind { FIRST(1) { void go() { next = null; } }, SECOND }

        record Pair(int left, @Deprecated String right) {}
      }
      """;

  private final TextSpots spots = new TextSpots("Team.java", TEXT);

  /** The characters at a place. */
  private static String text(Place at) {
    return in(TEXT, at);
  }

  private static String in(String text, Place at) {
    String line = text.lines().skip(at.line() - 1L).findFirst().orElseThrow();
    return line.substring(at.column() - 1, at.column() - 1 + at.length());
  }

  private static int lineOf(String text) {
    return 1 + (int) TEXT.substring(0, TEXT.indexOf(text)).chars().filter(c -> c == '\n').count();
  }

  private String enclosing(String text) {
    int at = TEXT.indexOf(text);
    int column = at - TEXT.lastIndexOf('\n', at);
    return spots.enclosing(new Place("Team.java", lineOf(text), column, 1)).orElse("none");
  }

  @Test
  void declarationsAreFoundByName() {
    assertEquals(5, spots.type("Team").orElseThrow().line());
    assertEquals(Optional.empty(), spots.type("Wrong"));
    assertEquals(Optional.empty(), spots.type("Text"));
    assertEquals(6, spots.field("Team", "old").orElseThrow().line());
    assertEquals("old", text(spots.field("Team", "old").orElseThrow()));
    assertEquals(lineOf("record Pair"), spots.field("Pair", "right").orElseThrow().line());
    assertEquals("run", text(spots.method("Team", "run", lineOf("old[count]")).orElseThrow()));
    assertEquals(Optional.empty(), spots.method("Team", "step", lineOf("old[count]")));
  }

  @Test
  void aLineMayEndInACarriageReturn() {
    String text = "// head\rclass Old {\r  int count; // of all\r  int next;\r}\r";
    TextSpots old = new TextSpots("Old.java", text);
    assertEquals(2, old.type("Old").orElseThrow().line());
    assertEquals(4, old.field("Old", "next").orElseThrow().line());
  }

  @Test
  void whatWritesOrCallsIsShown() {
    assertEquals("this.count", text(spots.write("count", lineOf("this.count"))));
    assertEquals("old[count]", text(spots.write("[]", lineOf("old[count]"))));
    assertEquals("count", text(spots.write("count", lineOf("count++"))));
    assertEquals("Thread.yield(7)", text(spots.write("yield", lineOf("Thread.yield"))));
    assertEquals("values()", text(spots.write("values", lineOf(".values()"))));
    assertEquals("drafts.get(v.name(count))", text(spots.write("get", lineOf("drafts.get"))));
    assertEquals("next", text(spots.write("next", lineOf("next = null"))));
  }

  @Test
  void castsAndGuardsEndWhereTheyEnd() {
    String text =
        """
        class Casts {
          long next(Object task, Team team) {
            team.left = (int) ++team.count;
            when(task).thenReturn(team.count++ + 1);
            return switch (task) {
              case Integer number when (number > ++team.count) -> (long) team.old++;
              default -> when;
            };
          }
        }
        """;
    TextSpots casts = new TextSpots("Casts.java", text);
    assertEquals("team.count", in(text, casts.write("count", 3)));
    assertEquals("team.left", in(text, casts.write("left", 3)));
    assertEquals("when(task)", in(text, casts.write("when", 4)));
    assertEquals("team.count", in(text, casts.write("count", 4)));
    assertEquals("team.count", in(text, casts.write("count", 6)));
    assertEquals("team.old", in(text, casts.write("old", 6)));
  }

  @Test
  void whatIsNotThereIsItsWholeLine() {
    assertEquals("int left = 3, right = 4;", text(spots.write("right", lineOf("int left = 3"))));
    assertEquals("int count = 1;", text(spots.write("count", lineOf("int count = 1"))));
  }

  @Test
  void loopsAreTheInnermost() {
    int line = lineOf("this.count");
    assertEquals("do", text(spots.loop(line, line).orElseThrow()).strip());
    int head = lineOf("for (int i");
    assertEquals(
        "for (int i = 0; i < left; i++)", text(spots.loop(head, head).orElseThrow()).strip());
    assertEquals(Optional.empty(), spots.loop(6, 6));
  }

  @Test
  void placesAreInMembers() {
    assertEquals("demo.Team.drafts", enclosing("old = null"));
    assertEquals("demo.Team.Team(String)", enclosing("this.drafts"));
    assertEquals("demo.Team.step(Map, T...)", enclosing("rest.length"));
    assertEquals("demo.Team.task()", enclosing("count++"));
    assertEquals("demo.Team.Kind.FIRST", enclosing("next = null"));
    assertEquals("demo.Team.Pair.right", enclosing("String right"));
    assertEquals("demo.Team", enclosing("@Deprecated\npublic"));
    assertEquals("none", enclosing("package demo"));
  }

  @Test
  void brokenTextsHaveLinesOnly() {
    TextSpots broken = new TextSpots("Team.java", "class Team { void a() { x = 1;\n  b(\n");
    assertEquals(Optional.empty(), broken.type("Team"));
    assertEquals(new Place("Team.java", 2, 3, 2), broken.write("b", 2));
    assertEquals(
        Optional.empty(), new TextSpots("X.java", "\"\\").enclosing(new Place("X.java", 1, 1, 1)));
  }
}

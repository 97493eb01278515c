package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.effect.Summary;
import dev.baton.engine.flow.World;
import dev.baton.engine.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists of which every node can be behind every other, given on from method to method: what each
 * tells its callers does not grow with how often it is given on.
 */
class MultiplyingCodeTest {
  private static final int LAST = 11;

  private static final String LISTS =
      """
      import dev.baton.annotation.*;
      class Desk {
        @OwnedBy("a") Object content = new Object();
        @AgentRole("a") void own(Pool pool) { pool.step11(content); }
        @AgentRole("b") void foreign(Pool pool) { content = pool; pool.step11(pool); }
      }
      class Node { Object item; Node next; Node prev; }
      class Line {
        Node first;
        Node last;
        void link(Object o) {
          Node n = new Node();
          n.item = o;
          n.next = first;
          first.prev = n;
          first = n;
          n.prev = last;
          last.next = n;
          last = n;
        }
        void unlink(Node x) { x.prev.next = x.next; x.next.prev = x.prev; x.item = null; }
        Object take() {
          Node f = first;
          unlink(f);
          first = f.next;
          first.prev = null;
          return f.item;
        }
        void rotate() { for (Node p = first; p != null; p = p.next) { unlink(p); link(p.item); } }
      }
      class Pool {
        Line idle = new Line();
        Line busy = new Line();
        Line spare = new Line();
        void step0(Object o) { idle.link(o); busy.link(idle.take()); }
      """;

  @TempDir private Path folder;

  private static String step(int number) {
    return """
      void step%d(Object o) {
        step%d(o);
        busy.link(idle.take());
        idle.link(busy.take());
        busy.rotate();
        spare.link(o);
        idle.rotate();
      }
    """
        .formatted(number, number - 1);
  }

  private Analysis.Request request() throws IOException {
    String steps =
        IntStream.rangeClosed(1, LAST)
            .mapToObj(MultiplyingCodeTest::step)
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("Desk.java"), LISTS + steps + "}\n");
    return new Analysis.Request(folder, List.of(folder), List.of());
  }

  @Test
  void noMethodTellsMoreThanAFewHundredThings() throws IOException {
    Analysis.Request request = request();
    Inputs inputs = Inputs.find(request.paths());
    ProgramReader.Read read = ProgramReader.open(inputs, request, FrontEnd.WHOLE).read();
    World world = World.of(read.types(), new Sources(folder, inputs.sources()));
    int all = 0;
    for (MethodCode method : world.summaries().bottomUp()) {
      Summary summary = world.summaries().of(method);
      int told = summary.effects().size() + summary.edges().size();
      assertTrue(told < 300, () -> method.ref() + " tells " + told);
      all += told;
    }
    assertTrue(all < 4_000, "all methods tell " + all); // 25,442 once
  }

  /** Two maps of one factory, in a method that tells too much, have each its own keys. */
  @Test
  void mapsAreNotTakenForEachOther() throws IOException {
    String adds =
        IntStream.range(0, 260)
            .mapToObj(i -> "notes.add(\"" + i + "\");\n")
            .collect(Collectors.joining());
    String code =
        """
        import dev.baton.annotation.*;
        import java.util.*;
        class Keys { @OwnedBy("writer") static final String DRAFT = "draft"; }
        class Doc { @OwnedBy("reviewer") final List<String> notes = new ArrayList<>(); }
        class New { static Map<String, Object> map() { return new HashMap<>(); } }
        @AgentRole("writer") class Writer {
          void write(Map<String, Object> state) { state.put(Keys.DRAFT, "text"); }
        }
        @AgentRole("reviewer") class Reviewer {
          void review(Map<String, Object> state, Doc doc) {
            List<String> notes = doc.notes;
            %s
            Map<String, Object> own = New.map();
            own.put(Keys.DRAFT, "");
            Map<String, Object> news = New.map();
            news.put("%s", "");
            state.putAll(news);
          }
        }
        """;
    assertEquals(List.of(), rules(code.formatted(adds, "verdict")));
    assertEquals(List.of("foreign-write"), rules(code.formatted(adds, "draft")));
  }

  private List<String> rules(String code) throws IOException {
    Files.writeString(folder.resolve("Desk.java"), code);
    Analysis.Request request = new Analysis.Request(folder, List.of(folder), List.of());
    return Analysis.run(request).findings().stream().map(f -> f.rule()).toList();
  }

  @Test
  void whatIsNotToldIsSaid() throws IOException {
    Analysis.Result result = Analysis.run(request());
    assertEquals(List.of("foreign-write"), result.findings().stream().map(f -> f.rule()).toList());
    assertEquals(
        List.of("`content` may be touched here: `Pool.step1` does more than is followed"),
        result.unverified().stream().map(f -> f.message()).toList());
  }
}

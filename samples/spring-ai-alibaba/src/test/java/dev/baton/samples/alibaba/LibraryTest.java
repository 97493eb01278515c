package dev.baton.samples.alibaba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Analysis;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The warnings are true: the broken library shows the damage that the checker foretells. */
class LibraryTest {
  private static final Map<String, Object> INPUT = Map.of("query", "batons");

  private static List<String> rules(String form) throws Exception {
    Path sources = Path.of("src/main/java/dev/baton/samples/alibaba", form);
    Path classes = Path.of("target/classes/dev/baton/samples/alibaba", form);
    return Analysis.run(new Analysis.Request(Path.of("."), List.of(sources, classes), List.of()))
        .findings()
        .stream()
        .map(f -> f.rule())
        .toList();
  }

  @Test
  void brokenLosesOneResultAndTheDirectWrite() throws Exception {
    var state =
        dev.baton.samples.alibaba.broken.Library.search(UnaryOperator.identity())
            .invoke(INPUT)
            .orElseThrow();
    assertEquals("journals", state.value("report", ""), "the books are lost");
    assertTrue(state.value("visited").isEmpty(), "the branch wrote to a copy");
  }

  @Test
  void brokenEndsAfterItsDefaultLimitAsIfAllWereWell() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    var graph = dev.baton.samples.alibaba.broken.Library.read(p -> "bad" + asked.incrementAndGet());
    assertTrue(graph.invoke(INPUT).isPresent(), "no error says that the limit was reached");
    assertTrue(asked.get() > 50, "asked " + asked);
  }

  @Test
  void fixedKeepsAllAndStopsWhereItSays() throws Exception {
    var state =
        dev.baton.samples.alibaba.fixed.Library.search(UnaryOperator.identity())
            .invoke(INPUT)
            .orElseThrow();
    assertEquals("booksjournals", state.value("report", ""));
    assertEquals("journals", state.value("visited", ""));
    AtomicInteger asked = new AtomicInteger();
    dev.baton.samples.alibaba.fixed.Library.read(p -> "bad" + asked.incrementAndGet())
        .invoke(INPUT);
    assertTrue(asked.get() <= 8, "asked " + asked);
  }

  @Test
  void theCheckerReportsEveryPlantedBugAndIsSilentOnTheFix() throws Exception {
    assertEquals(List.of("lost-state-write", "parallel-write", "silent-bound"), rules("broken"));
    assertEquals(List.of(), rules("fixed"));
  }
}

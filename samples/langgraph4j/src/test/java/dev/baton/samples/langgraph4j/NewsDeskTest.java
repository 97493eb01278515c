package dev.baton.samples.langgraph4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Analysis;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The warnings are true: the broken desk shows the damage that the checker foretells. */
class NewsDeskTest {
  private static final Map<String, Object> INPUT = Map.of("topic", "batons");

  /** The model is scripted: it answers with the name of the prompt, and a verdict. */
  private static String good(String prompt) {
    return prompt.equals("editor") ? "good" : "[" + prompt + "]";
  }

  private static String libel(String prompt) {
    return prompt.equals("editor") ? "libel" : "[" + prompt + "]";
  }

  private static List<String> rules(String form) throws Exception {
    Path sources = Path.of("src/main/java/dev/baton/samples/langgraph4j", form);
    Path classes = Path.of("target/classes/dev/baton/samples/langgraph4j", form);
    return Analysis.run(new Analysis.Request(Path.of("."), List.of(sources, classes), List.of()))
        .findings()
        .stream()
        .map(f -> f.rule())
        .toList();
  }

  @Test
  void brokenLosesTheFactsOfOneResearcher() throws Exception {
    String draft =
        draft(
            dev.baton.samples.langgraph4j.broken.NewsDesk.graph(NewsDeskTest::good)
                .compile()
                .invoke(INPUT)
                .orElseThrow()
                .data());
    assertTrue(draft.contains("[archive]"), draft);
    assertFalse(draft.contains("[web]"), "the branch declared last has overwritten the other");
  }

  @Test
  void brokenFailsOnTheVerdictWithoutAnEdge() throws Exception {
    var graph = dev.baton.samples.langgraph4j.broken.NewsDesk.graph(NewsDeskTest::libel).compile();
    assertThrows(RuntimeException.class, () -> graph.invoke(INPUT));
  }

  @Test
  void fixedKeepsAllFactsAndEndsOnEveryVerdict() throws Exception {
    var good = dev.baton.samples.langgraph4j.fixed.NewsDesk.graph(NewsDeskTest::good);
    String draft = draft(good.invoke(INPUT).orElseThrow().data());
    assertTrue(draft.contains("[archive]") && draft.contains("[web]"), draft);
    var libel = dev.baton.samples.langgraph4j.fixed.NewsDesk.graph(NewsDeskTest::libel);
    assertTrue(libel.invoke(INPUT).orElseThrow().data().containsKey("cleared"));
  }

  private static String draft(Map<String, Object> state) {
    return String.valueOf(state.get("draft"));
  }

  @Test
  void theCheckerReportsEveryPlantedBugAndIsSilentOnTheFix() throws Exception {
    assertEquals(
        List.of("parallel-write", "unreachable-agent", "router-incomplete"), rules("broken"));
    assertEquals(List.of(), rules("fixed"));
  }
}

package dev.baton.samples.agentic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Analysis;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The warnings are true: the broken evening shows the damage that the checker foretells. */
class EveningTest {
  private static final Map<String, Object> MOOD = Map.of("mood", "sad", "plan", "none");

  private static List<String> rules(String form) throws Exception {
    Path sources = Path.of("src/main/java/dev/baton/samples/agentic", form);
    Path classes = Path.of("target/classes/dev/baton/samples/agentic", form);
    return Analysis.run(new Analysis.Request(Path.of("."), List.of(sources, classes), List.of()))
        .findings()
        .stream()
        .map(f -> f.rule())
        .toList();
  }

  /** What a team leaves in a key when it is done. */
  private static Object left(UntypedAgent team, String key) {
    return AgenticServices.sequenceBuilder()
        .subAgents(team)
        .output(scope -> String.valueOf(scope.readState(key)))
        .build()
        .invoke(MOOD);
  }

  @Test
  void brokenKeepsOneOfTwoResults() {
    Object plan =
        left(dev.baton.samples.agentic.broken.Evening.both(UnaryOperator.identity()), "plan");
    assertTrue(
        Set.of("cook sad", "watch sad").contains(plan), "one result alone is left, not " + plan);
  }

  @Test
  void brokenAsksForAsLongAsTheModelSaysNo() {
    AtomicInteger asked = new AtomicInteger();
    UntypedAgent host =
        dev.baton.samples.agentic.broken.Evening.asked(
            prompt -> {
              if (asked.incrementAndGet() == 500) {
                throw new IllegalStateException("the test has seen enough");
              }
              return "bad";
            });
    assertThrows(RuntimeException.class, () -> host.invoke(MOOD));
    assertEquals(500, asked.get(), "nothing but the test ended it");
  }

  @Test
  void fixedKeepsBothAndStops() {
    assertEquals(
        "cook sad and watch sad",
        dev.baton.samples.agentic.fixed.Evening.both(UnaryOperator.identity()).invoke(MOOD));
    AtomicInteger asked = new AtomicInteger();
    dev.baton.samples.agentic.fixed.Evening.asked(
            prompt -> {
              asked.incrementAndGet();
              return "bad";
            })
        .invoke(MOOD);
    assertEquals(3, asked.get());
  }

  @Test
  void theCheckerReportsEveryPlantedBugAndIsSilentOnTheFix() throws Exception {
    assertEquals(List.of("parallel-write", "unbounded-cycle"), rules("broken"));
    assertEquals(List.of(), rules("fixed"));
  }
}

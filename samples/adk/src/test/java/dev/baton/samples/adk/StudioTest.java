package dev.baton.samples.adk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.adk.agents.BaseAgent;
import com.google.adk.models.BaseLlm;
import com.google.adk.models.BaseLlmConnection;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.sessions.Session;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import dev.baton.engine.Analysis;
import io.reactivex.rxjava3.core.Flowable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The warnings are true: the broken studio shows the damage that the checker foretells. */
class StudioTest {
  /** A model that answers with the number of the call. */
  private static final class Scripted extends BaseLlm {
    private final AtomicInteger calls = new AtomicInteger();

    Scripted() {
      super("scripted");
    }

    @Override
    public Flowable<LlmResponse> generateContent(LlmRequest request, boolean stream) {
      Part answer = Part.fromText("work " + calls.incrementAndGet());
      Content content = Content.builder().role("model").parts(answer).build();
      return Flowable.just(LlmResponse.builder().content(content).build());
    }

    @Override
    public BaseLlmConnection connect(LlmRequest request) {
      throw new UnsupportedOperationException("no live connection");
    }
  }

  private static List<String> rules(String form) throws Exception {
    Path sources = Path.of("src/main/java/dev/baton/samples/adk", form);
    Path classes = Path.of("target/classes/dev/baton/samples/adk", form);
    return Analysis.run(new Analysis.Request(Path.of("."), List.of(sources, classes), List.of()))
        .findings()
        .stream()
        .map(f -> f.rule())
        .toList();
  }

  /** What the session holds after a run. */
  private static Map<String, Object> run(BaseAgent agent) {
    InMemoryRunner runner = new InMemoryRunner(agent, "studio");
    Session session =
        runner.sessionService().createSession("studio", "u", Map.of(), "s").blockingGet();
    Content start = Content.fromParts(Part.fromText("begin"));
    runner.runAsync(session.userId(), session.id(), start).blockingSubscribe();
    return runner
        .sessionService()
        .getSession("studio", "u", "s", Optional.empty())
        .blockingGet()
        .state();
  }

  @Test
  void brokenKeepsOneOfTwoWorks() {
    Map<String, Object> state = run(dev.baton.samples.adk.broken.Studio.both(new Scripted()));
    assertEquals(Set.of("work"), state.keySet(), "two works were made, one is left");
  }

  @Test
  void brokenHearsTheCriticUntilTheCallsAreSpent() {
    Scripted model = new Scripted();
    assertThrows(
        RuntimeException.class, () -> run(dev.baton.samples.adk.broken.Studio.heard(model)));
    assertTrue(model.calls.get() >= 500, "called " + model.calls);
  }

  @Test
  void fixedKeepsBothAndStops() {
    Map<String, Object> state = run(dev.baton.samples.adk.fixed.Studio.both(new Scripted()));
    assertEquals(Set.of("poem", "picture"), state.keySet());
    Scripted model = new Scripted();
    run(dev.baton.samples.adk.fixed.Studio.heard(model));
    assertEquals(3, model.calls.get());
  }

  @Test
  void theCheckerReportsEveryPlantedBugAndIsSilentOnTheFix() throws Exception {
    assertEquals(List.of("parallel-write", "unbounded-cycle"), rules("broken"));
    assertEquals(List.of(), rules("fixed"));
  }
}

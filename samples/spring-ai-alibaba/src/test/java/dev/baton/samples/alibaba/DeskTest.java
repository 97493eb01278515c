package dev.baton.samples.alibaba;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.alibaba.cloud.ai.graph.NodeOutput;
import com.alibaba.cloud.ai.graph.RunnableConfig;
import com.alibaba.cloud.ai.graph.action.InterruptionMetadata;
import com.alibaba.cloud.ai.graph.agent.Agent;
import dev.baton.engine.Analysis;
import dev.baton.engine.config.Config;
import dev.baton.engine.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;

/** The warning is true: the broken desk prints what no human has seen. */
class DeskTest {
  private static final Map<String, Object> INPUT = Map.of("input", "print the batons");

  /** It asks for the press, and is content when that has answered. */
  private static final class Scripted implements ChatModel {
    @Override
    public ChatResponse call(Prompt prompt) {
      boolean printed =
          prompt.getInstructions().stream().anyMatch(ToolResponseMessage.class::isInstance);
      AssistantMessage.ToolCall call =
          new AssistantMessage.ToolCall("1", "function", "print", "{\"text\":\"batons\"}");
      AssistantMessage answer =
          printed
              ? new AssistantMessage("done")
              : AssistantMessage.builder().content("").toolCalls(List.of(call)).build();
      return new ChatResponse(List.of(new Generation(answer)));
    }
  }

  private static NodeOutput run(Agent desk) throws Exception {
    RunnableConfig run = RunnableConfig.builder().threadId("1").build();
    return desk.invokeAndGetOutput(INPUT, run).orElseThrow();
  }

  @Test
  void brokenPrintsWhatNoHumanHasSeen() throws Exception {
    List<String> printed = new ArrayList<>();
    run(
        dev.baton.samples.alibaba.broken.Desk.desk(
            new Scripted(), new dev.baton.samples.alibaba.broken.Desk.Press(printed)));
    assertEquals(List.of("batons"), printed);
  }

  @Test
  void fixedWaitsForAHuman() throws Exception {
    List<String> printed = new ArrayList<>();
    NodeOutput last =
        run(
            dev.baton.samples.alibaba.fixed.Desk.desk(
                new Scripted(), new dev.baton.samples.alibaba.fixed.Desk.Press(printed)));
    assertInstanceOf(InterruptionMetadata.class, last);
    assertEquals(List.of(), printed);
  }

  @Test
  void theCheckerReportsThePlantedBugAndIsSilentOnTheFix() throws Exception {
    assertEquals(List.of("broken-policy"), rules("broken"));
    assertEquals(List.of(), rules("fixed"));
  }

  private static List<String> rules(String form) throws Exception {
    Path sources = Path.of("src/main/java/dev/baton/samples/alibaba", form, "Desk.java");
    Path settings = Path.of(Config.FILE);
    var assumptions = Settings.assumptions(Config.read(settings, settings.toString()));
    return Analysis.run(
            new Analysis.Request(Path.of("."), List.of(sources), List.of(), assumptions, false))
        .findings()
        .stream()
        .filter(f -> f.place().file().endsWith(form + "/Desk.java"))
        .map(f -> f.rule())
        .toList();
  }
}

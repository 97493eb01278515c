package dev.baton.samples.alibaba.broken;

import com.alibaba.cloud.ai.graph.agent.ReactAgent;
import com.alibaba.cloud.ai.graph.agent.flow.agent.SequentialAgent;
import com.alibaba.cloud.ai.graph.checkpoint.savers.MemorySaver;
import com.alibaba.cloud.ai.graph.exception.GraphStateException;
import java.util.List;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.tool.annotation.Tool;

/** An editor prints what its model finds ready; `baton.yaml` asks that a human allows it. */
public final class Desk {
  private Desk() {}

  /** What prints, for good. */
  public record Press(List<String> printed) {
    /** Prints a text. */
    @Tool(name = "print", description = "prints a text")
    public String print(String text) {
      printed.add(text);
      return "printed";
    }
  }

  /** An editor, who works alone so far. */
  public static SequentialAgent desk(ChatModel model, Press press) throws GraphStateException {
    MemorySaver saver = MemorySaver.builder().build();
    ReactAgent editor =
        ReactAgent.builder() // broken-policy
            .name("editor")
            .model(model)
            .methodTools(press)
            .saver(saver)
            .outputKey("answer")
            .build();
    return SequentialAgent.builder().name("desk").saver(saver).subAgents(List.of(editor)).build();
  }
}

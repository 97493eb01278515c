package dev.baton.samples.adk.fixed;

import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.LoopAgent;
import com.google.adk.agents.ParallelAgent;
import com.google.adk.models.BaseLlm;

/** Each has a key of its own, and the critic is heard three times. */
public final class Studio {
  private Studio() {}

  /** Each writes a key of the session. */
  public static ParallelAgent both(BaseLlm model) {
    LlmAgent poet = LlmAgent.builder().name("poet").model(model).outputKey("poem").build();
    LlmAgent painter = LlmAgent.builder().name("painter").model(model).outputKey("picture").build();
    return ParallelAgent.builder().name("both").subAgents(poet, painter).build();
  }

  /** The loop ends after three rounds. */
  public static LoopAgent heard(BaseLlm model) {
    LlmAgent critic = LlmAgent.builder().name("critic").model(model).outputKey("verdict").build();
    return LoopAgent.builder().name("hear").subAgents(critic).maxIterations(3).build();
  }
}

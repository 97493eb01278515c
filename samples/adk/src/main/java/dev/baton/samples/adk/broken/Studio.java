package dev.baton.samples.adk.broken;

import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.LoopAgent;
import com.google.adk.agents.ParallelAgent;
import com.google.adk.models.BaseLlm;

/** A poet and a painter work at once; a critic is heard again and again. */
public final class Studio {
  private Studio() {}

  /** Both write one key of the session. */
  public static ParallelAgent both(BaseLlm model) {
    LlmAgent poet = LlmAgent.builder().name("poet").model(model).outputKey("work").build();
    LlmAgent painter =
        LlmAgent.builder()
            .name("painter")
            .model(model)
            .outputKey("work") // parallel-write
            .build();
    return ParallelAgent.builder().name("both").subAgents(poet, painter).build();
  }

  /** Nothing ends the loop but the calls that a run may make. */
  public static LoopAgent heard(BaseLlm model) {
    LlmAgent critic = LlmAgent.builder().name("critic").model(model).outputKey("verdict").build();
    return LoopAgent.builder().name("hear").subAgents(critic).build(); // unbounded-cycle
  }
}

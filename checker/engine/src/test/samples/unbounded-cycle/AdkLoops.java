import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.LoopAgent;
import com.google.adk.tools.ExitLoopTool;
import com.google.adk.tools.FunctionTool;

/** Google ADK: a loop ends by its limit, or by a model that may say so within the calls it has. */
class AdkLoops {
  static LoopAgent forEver() {
    LlmAgent writer = LlmAgent.builder().name("writer").outputKey("draft").build();
    LlmAgent critic = LlmAgent.builder().name("critic").outputKey("verdict").build();
    return LoopAgent.builder() // want "`writer` and `critic` can send work round for ever"
        .name("refine")
        .subAgents(writer, critic)
        .build();
  }

  static LoopAgent limited() {
    LlmAgent writer = LlmAgent.builder().name("writer").outputKey("draft").build();
    return LoopAgent.builder().name("refine").subAgents(writer).maxIterations(3).build();
  }

  static LoopAgent byModel() {
    LlmAgent critic =
        LlmAgent.builder()
            .name("critic")
            .tools(FunctionTool.create(ExitLoopTool.class, "exitLoop"))
            .build();
    return LoopAgent.builder().name("refine").subAgents(critic).build();
  }
}

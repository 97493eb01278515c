import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.ParallelAgent;
import com.google.adk.agents.SequentialAgent;
import com.google.adk.tools.FunctionTool;
import com.google.adk.tools.ToolContext;
import java.util.List;
import java.util.Map;

/** Google ADK: output keys and tools that write the session's state from parallel agents. */
class AdkParallel {
  static class Tools {
    public static Map<String, Object> remember(String fact, ToolContext toolContext) {
      toolContext.state().put("facts", fact); // want "`web` and `notes` write `facts` at once"
      return Map.of("ok", true);
    }
  }

  static SequentialAgent build() {
    LlmAgent web = LlmAgent.builder().name("web").model("m").outputKey("facts").build();
    LlmAgent notes =
        LlmAgent.builder()
            .name("notes")
            .model("m")
            .tools(FunctionTool.create(Tools.class, "remember"))
            .outputKey("notes")
            .build();
    ParallelAgent search =
        ParallelAgent.builder().name("search").subAgents(List.of(web, notes)).build();
    LlmAgent writer =
        LlmAgent.builder().name("writer").instruction("use {facts}").outputKey("facts").build();
    return SequentialAgent.builder().name("team").subAgents(search, writer).build();
  }
}

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.SequentialAgent;
import java.util.List;

/** Google ADK: who is in a team is known where its list can be read, an empty one too. */
class AdkMembers {
  static SequentialAgent none() {
    return SequentialAgent.builder().name("none").subAgents(List.of()).build(); // silent: nobody
  }

  static LlmAgent alone() {
    return LlmAgent.builder().name("alone").subAgents(List.of()).build(); // silent
  }

  static SequentialAgent given(BaseAgent... agents) {
    return SequentialAgent.builder().name("given").subAgents(agents).build(); // want "some members of `given` are not known"
  }
}

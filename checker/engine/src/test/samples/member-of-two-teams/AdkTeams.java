import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.SequentialAgent;
import java.util.List;

/** One agent object has one parent: the team that is built last. */
class AdkTeams {
  static LlmAgent critic() {
    return LlmAgent.builder().name("critic").model("m").build();
  }

  static List<SequentialAgent> shared() {
    LlmAgent critic = critic();
    LlmAgent writer = LlmAgent.builder().name("writer").model("m").build();
    LlmAgent painter = LlmAgent.builder().name("painter").model("m").build();
    SequentialAgent texts =
        SequentialAgent.builder().name("texts").subAgents(writer, critic).build();
    SequentialAgent pictures =
        SequentialAgent.builder()
            .name("pictures")
            .subAgents(painter, critic) // want "`critic` is a member of `texts` already, and `pictures` takes it away"
            .build();
    return List.of(texts, pictures);
  }

  static List<SequentialAgent> apart() {
    return List.of(
        SequentialAgent.builder().name("texts").subAgents(List.of(critic())).build(),
        SequentialAgent.builder().name("pictures").subAgents(List.of(critic())).build());
  }
}

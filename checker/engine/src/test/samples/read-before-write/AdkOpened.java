import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.SequentialAgent;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.sessions.Session;

/** Google ADK: a session may be opened without a state. */
class AdkOpened {
  static SequentialAgent team() {
    LlmAgent writer =
        LlmAgent.builder()
            .name("writer")
            .instruction("write by {criticism}") // want "`writer` needs `criticism`, which is written only after it"
            .outputKey("text")
            .build();
    LlmAgent critic =
        LlmAgent.builder().name("critic").instruction("review {text}").outputKey("criticism").build();
    return SequentialAgent.builder().name("team").subAgents(writer, critic).build();
  }

  static Session open(InMemoryRunner runner) {
    return runner.sessionService().createSession("team", "user", null, "id").blockingGet();
  }
}

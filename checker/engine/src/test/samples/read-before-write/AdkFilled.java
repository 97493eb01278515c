import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.SequentialAgent;
import com.google.adk.runner.InMemoryRunner;
import com.google.adk.sessions.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Google ADK: who opens a session may fill its state. */
class AdkFilled {
  static SequentialAgent team() {
    LlmAgent writer =
        LlmAgent.builder()
            .name("writer")
            .instruction("write by {criticism}") // silent: the session is opened with it
            .outputKey("text")
            .build();
    LlmAgent critic =
        LlmAgent.builder().name("critic").instruction("review {text}").outputKey("criticism").build();
    return SequentialAgent.builder().name("team").subAgents(writer, critic).build();
  }

  static Session open(InMemoryRunner runner) {
    ConcurrentHashMap<String, Object> state = new ConcurrentHashMap<>(Map.of("criticism", "none"));
    return runner.sessionService().createSession("team", "user", state, "id").blockingGet();
  }
}

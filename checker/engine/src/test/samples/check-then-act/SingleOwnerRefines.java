import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.concurrent.ConcurrentMap;

/** Nobody else writes what the writer owns. */
class SingleOwnerRefines {
  interface ChatModel {
    String chat(String prompt);
  }

  @OwnedBy("writer")
  static final String DRAFT = "draft";

  @AgentRole("writer")
  static class Writer {
    void refine(ConcurrentMap<String, Object> state, ChatModel model) {
      Object old = state.get(DRAFT);
      state.put(DRAFT, model.chat("refine " + old));
    }
  }
}

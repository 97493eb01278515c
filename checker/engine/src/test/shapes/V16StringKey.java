import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.Map;

/** A key given as a string. */
class V16StringKey {
  @OwnedBy("writer") static final String DRAFT = "draft";

  @AgentRole("reviewer")
  static class Reviewer {
    void review(Map<String, Object> state) {
      state.put("draft", "mine"); // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}

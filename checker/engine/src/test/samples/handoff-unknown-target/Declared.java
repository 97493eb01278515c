import dev.baton.annotation.AgentRole;
import dev.baton.patterns.HandoffPayload;

class Declared {
  static final String REVIEWER = "reviewer";

  @AgentRole(REVIEWER)
  static class Reviewer {
    void review(HandoffPayload payload) {}
  }

  HandoffPayload.Builder finish() {
    return HandoffPayload.from("writer").to(REVIEWER);
  }
}

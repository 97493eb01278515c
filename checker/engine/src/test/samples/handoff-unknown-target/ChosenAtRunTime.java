import dev.baton.annotation.AgentRole;
import dev.baton.patterns.HandoffPayload;

class ChosenAtRunTime {
  @AgentRole("reviewer")
  static class Reviewer {
    void review(HandoffPayload payload) {}
  }

  HandoffPayload.Builder finish(String whoever) {
    return HandoffPayload.from("writer").to(whoever);
  }
}

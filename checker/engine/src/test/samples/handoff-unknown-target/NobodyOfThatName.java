import dev.baton.annotation.AgentRole;
import dev.baton.patterns.HandoffPayload;

class NobodyOfThatName {
  @AgentRole("reviewer")
  static class Reviewer {
    void review(HandoffPayload payload) {}
  }

  HandoffPayload.Builder finish() {
    return HandoffPayload.from("reviewer").to("publisher"); // want "work is handed to `publisher`, which no role is called"
  }
}

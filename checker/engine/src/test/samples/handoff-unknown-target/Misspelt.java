import dev.baton.annotation.AgentRole;
import dev.baton.patterns.HandoffPayload;

class Misspelt {
  @AgentRole("reviewer")
  static class Reviewer {
    void review(HandoffPayload payload) {}
  }

  HandoffPayload finish(String draft) {
    return HandoffPayload.from("writer").to("reviwer").taskId("t-17").result(draft).status("drafted").build(); // want "work is handed to `reviwer`, which no role is called; did you mean `reviewer`?"
  }
}

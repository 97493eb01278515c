import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** A new hand-off to another agent is no retry. */
class ForwardedToTheNext {
  @AgentRole("reviewer")
  static class Reviewer {
    Delivery approve(HandoffChannel channel, HandoffPayload draft) {
      return channel.deliver(
          HandoffPayload.from("reviewer").to("publisher").taskId(draft.taskId()).result(draft.result()).status("approved").build());
    }
  }

  @AgentRole("publisher")
  static class Publisher {
    void publish(HandoffPayload draft) {}
  }
}

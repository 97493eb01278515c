import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** The reviewer sends the work back as if it were new. */
class SentBackFresh {
  @AgentRole("reviewer")
  static class Reviewer {
    Delivery review(HandoffChannel channel, HandoffPayload draft) {
      return channel.deliver(
          HandoffPayload.from("reviewer").to(draft.source()).taskId(draft.taskId()).result(draft.result()).status("rejected: too long").build()); // want "a payload is sent again with what is left of the previous payload"
    }
  }
}

import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** Who answers whoever wrote, and is written to by whom he answers, goes on for ever. */
class PayloadsReplyToTheSender {
  @AgentRole("author")
  static class Author {
    Delivery on(HandoffChannel channel, HandoffPayload mail) {
      return channel.deliver(
          HandoffPayload.from("author").to("critic").taskId("t-17").result("draft").status("new").build());
    }
  }

  @AgentRole("critic")
  static class Critic {
    Delivery on(HandoffChannel channel, HandoffPayload mail) {
      return channel.deliver(
          HandoffPayload.from("critic").to(mail.source()).taskId("t-17").result("no").status("new").build()); // want "`author` and `critic` can send work round for ever: nothing bounds the cycle"
    }
  }

  // silent: nobody in this program writes to `archive`, so it answers none of its agents
  @AgentRole("archive")
  static class Archive {
    Delivery on(HandoffChannel channel, HandoffPayload mail) {
      return channel.deliver(
          HandoffPayload.from("archive").to(mail.source()).taskId("t-17").result("id").status("kept").build());
    }
  }
}

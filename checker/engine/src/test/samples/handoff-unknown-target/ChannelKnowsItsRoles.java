import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;

/** The channel's own list of roles is a declaration. */
class ChannelKnowsItsRoles {
  private final QueueChannel channel = QueueChannel.between("writer", "reviewer");

  Delivery send(String draft) {
    return channel.deliver(
        HandoffPayload.from("writer").to("editor").taskId("t-17").result(draft).status("drafted").build()); // want "work is handed to `editor`, which no role is called"
  }
}

import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class FreshInTheLoop {
  boolean send(HandoffChannel channel, String draft) {
    for (int i = 0; i < 5; i++) {
      HandoffPayload payload =
          HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft).status("drafted").build(); // want "a payload is sent again in a loop, and its attempts start from 1"
      if (channel.deliver(payload) instanceof Delivery.Accepted) {
        return true;
      }
    }
    return false;
  }
}

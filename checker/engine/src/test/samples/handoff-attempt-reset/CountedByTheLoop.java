import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class CountedByTheLoop {
  boolean send(HandoffChannel channel, String draft) {
    for (int attempt = 1; attempt <= 3; attempt++) {
      HandoffPayload payload =
          HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft).status("drafted").attempt(attempt).build();
      if (channel.deliver(payload) instanceof Delivery.Accepted) {
        return true;
      }
    }
    return false;
  }
}

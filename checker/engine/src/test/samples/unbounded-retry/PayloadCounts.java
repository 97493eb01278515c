import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** A rejected payload is sent again with the next attempt; past its bound it is a dead letter. */
class PayloadCounts {
  Delivery send(HandoffChannel channel, HandoffPayload first) {
    HandoffPayload payload = first;
    Delivery delivery = channel.deliver(payload);
    while (delivery instanceof Delivery.Rejected) {
      payload = payload.retry("rejected");
      delivery = channel.deliver(payload);
    }
    return delivery;
  }
}

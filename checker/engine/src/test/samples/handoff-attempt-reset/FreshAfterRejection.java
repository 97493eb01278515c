import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class FreshAfterRejection {
  Delivery send(HandoffChannel channel, HandoffPayload first, String better) {
    Delivery delivery = channel.deliver(first);
    if (delivery instanceof Delivery.Rejected) {
      return channel.deliver(
          HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(better).status("again").build()); // want "a payload is sent again after a delivery that was refused"
    }
    return delivery;
  }
}

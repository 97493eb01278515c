import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** The helper delivers what it is given; who gives it half a payload is told. */
class DeliveredByHelper {
  private final HandoffChannel channel;

  DeliveredByHelper(HandoffChannel channel) {
    this.channel = channel;
  }

  private void send(HandoffPayload payload) {
    expect(channel.deliver(payload));
  }

  void finish(String draft) {
    send(HandoffPayload.from("writer").to("reviewer").result(draft).status("drafted").build()); // want "a payload is delivered to `reviewer` without task id"
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

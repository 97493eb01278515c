import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class PassedOn {
  private Delivery last;

  void send(HandoffChannel channel, HandoffPayload payload) {
    last = channel.deliver(payload);
    check(channel.deliver(payload));
  }

  private static void check(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

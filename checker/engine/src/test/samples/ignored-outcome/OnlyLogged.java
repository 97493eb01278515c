import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class OnlyLogged {
  private static final System.Logger LOG = System.getLogger("desk");

  void send(HandoffChannel channel, HandoffPayload payload) {
    Delivery delivery = channel.deliver(payload); // want "the outcome of `HandoffChannel.deliver` is only logged"
    LOG.log(System.Logger.Level.INFO, "sent: " + delivery);
  }
}

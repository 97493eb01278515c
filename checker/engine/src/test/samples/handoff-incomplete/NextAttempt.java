import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** The next attempt has all that the first had. */
class NextAttempt {
  void again(HandoffChannel channel, HandoffPayload payload) {
    expect(channel.deliver(payload.retry("too long")));
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class AssignedAndForgotten {
  void send(HandoffChannel channel, HandoffPayload payload) {
    Delivery delivery = channel.deliver(payload); // want "the outcome of `HandoffChannel.deliver` is dropped"
  }
}

import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class NextAttempt {
  Delivery review(HandoffChannel channel, HandoffPayload draft) {
    return channel.deliver(draft.retry("too long"));
  }
}

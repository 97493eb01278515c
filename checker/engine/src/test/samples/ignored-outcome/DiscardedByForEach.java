import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.List;

class DiscardedByForEach {
  void sendAll(HandoffChannel channel, List<HandoffPayload> payloads) {
    payloads.forEach(channel::deliver); // want "the outcome of `HandoffChannel.deliver` is dropped"
  }
}

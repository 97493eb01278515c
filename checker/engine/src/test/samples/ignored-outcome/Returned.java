import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.TaskOwnership;

class Returned {
  Delivery send(HandoffChannel channel, HandoffPayload payload) {
    return channel.deliver(payload);
  }

  boolean begin(TaskOwnership task) {
    return !task.lock("writer");
  }
}

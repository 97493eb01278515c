import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class AttemptIsAConstant {
  Delivery redo(HandoffChannel channel, HandoffPayload failed) {
    return channel.deliver(
        HandoffPayload.from(failed.source()).to(failed.target()).taskId(failed.taskId()).result(failed.result()).status("redo").attempt(1).build()); // want "a payload is sent again with what is left of the previous payload"
  }
}

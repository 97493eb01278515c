import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class AttemptCarriedOver {
  Delivery reject(HandoffChannel channel, HandoffPayload draft) {
    return channel.deliver(
        HandoffPayload.from("reviewer")
            .to(draft.source())
            .taskId(draft.taskId())
            .result(draft.result())
            .status("rejected")
            .attempt(draft.attempt() + 1)
            .maxAttempts(draft.maxAttempts())
            .build());
  }
}

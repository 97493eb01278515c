import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.ArrayList;
import java.util.List;

/** Payloads of the patterns copy collections. */
class CopiedByThePayload {
  private final List<String> notes = new ArrayList<>();

  Delivery send(HandoffChannel channel) {
    return channel.deliver(
        HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(notes).status("drafted").build());
  }
}

import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** A payload cannot copy an object of ours, and so refuses it. */
class RefusedByThePayload {
  static class Draft {
    String text = "";
  }

  Delivery send(HandoffChannel channel, Draft draft) {
    return channel.deliver( // want "`draft` is handed over, and can still be changed through its own reference"
        HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft).status("drafted").build());
  }
}

import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.ArrayList;
import java.util.List;

class RejectedPayload {
  void send(HandoffChannel channel, List<String> notes) {
    List<String> mine = new ArrayList<>(notes);
    HandoffPayload payload =
        HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(mine).status("drafted").build();
    if (channel.deliver(payload) instanceof Delivery.Rejected) {
      mine.add("was rejected");
    }
  }
}

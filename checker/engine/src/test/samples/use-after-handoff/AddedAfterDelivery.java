import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.ArrayList;
import java.util.List;

class AddedAfterDelivery {
  Delivery send(HandoffChannel channel) {
    List<String> notes = new ArrayList<>();
    notes.add("first");
    HandoffPayload payload =
        HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(notes).status("drafted").build();
    Delivery delivery = channel.deliver(payload);
    notes.add("late"); // want "`notes` is changed after it was handed over"
    return delivery;
  }
}

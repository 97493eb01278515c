import dev.baton.annotation.HandoffPoint;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.ArrayList;
import java.util.List;

/** A payload of the patterns keeps copies of collections; others keep what they are given. */
class AddedAfterDelivery {
  interface Desk {
    @HandoffPoint
    void handOver(List<String> notes);
  }

  void live(Desk desk) {
    List<String> notes = new ArrayList<>();
    notes.add("first");
    desk.handOver(notes);
    notes.add("late"); // want "`notes` is changed after it was handed over"
  }

  Delivery copied(HandoffChannel channel) {
    List<String> notes = new ArrayList<>();
    notes.add("first");
    Delivery delivery =
        channel.deliver(
            HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(notes).status("drafted").build());
    notes.clear();
    return delivery;
  }

  /** No collection: nothing copies it. */
  static class Review {
    final StringBuilder text = new StringBuilder();
  }

  Delivery same(HandoffChannel channel, Review review) {
    Delivery delivery =
        channel.deliver(
            HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(review).status("drafted").build());
    review.text.append("late"); // want "`review` is changed after it was handed over"
    return delivery;
  }
}

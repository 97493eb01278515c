import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** What the helper leaves out, the caller has to add. */
class HelperBuildsHalf {
  private static HandoffPayload.Builder begin(String task) {
    return HandoffPayload.from("writer").to("reviewer").taskId(task);
  }

  void send(HandoffChannel channel, String draft) {
    expect(channel.deliver(begin("t-17").result(draft).build())); // want "a payload is delivered to `reviewer` without status"
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

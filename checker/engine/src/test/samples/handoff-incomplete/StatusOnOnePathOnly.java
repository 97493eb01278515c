import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class StatusOnOnePathOnly {
  void send(HandoffChannel channel, String task, String draft, boolean checked) {
    HandoffPayload.Builder payload =
        HandoffPayload.from("writer").to("reviewer").taskId(task).result(draft);
    if (checked) {
      payload.status("checked");
    }
    expect(channel.deliver(payload.build())); // want "a payload is delivered to `reviewer` without status"
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

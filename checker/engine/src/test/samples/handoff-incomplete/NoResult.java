import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class NoResult {
  void send(HandoffChannel channel, String task) {
    HandoffPayload payload =
        HandoffPayload.from("writer").to("reviewer").taskId(task).status("drafted").build();
    expect(channel.deliver(payload)); // want "a payload is delivered to `reviewer` without result"
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class BlankTask {
  void send(HandoffChannel channel, String draft) {
    HandoffPayload payload =
        HandoffPayload.from("writer").to("reviewer").taskId("").result(draft).status("drafted").build();
    expect(channel.deliver(payload)); // want "a payload is delivered to `reviewer` without task id"
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

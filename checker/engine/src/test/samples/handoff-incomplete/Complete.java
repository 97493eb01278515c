import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class Complete {
  void send(HandoffChannel channel, String task, String draft) {
    HandoffPayload payload =
        HandoffPayload.from("writer").to("reviewer").taskId(task).result(draft).status("drafted").build();
    expect(channel.deliver(payload));
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

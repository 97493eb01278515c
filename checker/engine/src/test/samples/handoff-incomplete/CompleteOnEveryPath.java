import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class CompleteOnEveryPath {
  void send(HandoffChannel channel, String draft, boolean checked) {
    HandoffPayload.Builder payload =
        HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft);
    if (checked) {
      payload.status("checked");
    } else {
      payload.status("drafted");
    }
    expect(channel.deliver(payload.build()));
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

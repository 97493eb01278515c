import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class FilledByHelper {
  private static void fill(HandoffPayload.Builder payload, String draft) {
    payload.result(draft).status("drafted");
  }

  void send(HandoffChannel channel, String draft) {
    HandoffPayload.Builder payload = HandoffPayload.from("writer").to("reviewer").taskId("t-17");
    fill(payload, draft);
    expect(channel.deliver(payload.build()));
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

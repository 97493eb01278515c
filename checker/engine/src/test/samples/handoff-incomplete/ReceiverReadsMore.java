import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** The reviewer reads a context key that nobody gives. */
class ReceiverReadsMore {
  @AgentRole("reviewer")
  static class Reviewer {
    String review(HandoffPayload payload) {
      String tone = (String) payload.context().get("tone");
      return tone.isEmpty() ? "flat" : tone;
    }
  }

  @AgentRole("writer")
  static class Writer {
    void send(HandoffChannel channel, String draft) {
      expect(channel.deliver( // want "a payload is delivered to `reviewer` without context `tone`"
          HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft).status("drafted").build()));
    }
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

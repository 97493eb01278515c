import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.Map;

class ContextGiven {
  @AgentRole("reviewer")
  static class Reviewer {
    String review(HandoffPayload payload) {
      Object style = payload.context().getOrDefault("style", "plain");
      return payload.context().get("tone").toString() + style;
    }
  }

  @AgentRole("writer")
  static class Writer {
    void send(HandoffChannel channel, String draft, Map<String, Object> more) {
      HandoffPayload.Builder payload =
          HandoffPayload.from("writer").to("reviewer").taskId("t-17").result(draft).status("drafted");
      expect(channel.deliver(payload.context("tone", "formal").build()));
      expect(channel.deliver(payload.context(more).build()));
    }
  }

  static void expect(Delivery delivery) {
    if (!(delivery instanceof Delivery.Accepted)) {
      throw new IllegalStateException("refused: " + delivery);
    }
  }
}

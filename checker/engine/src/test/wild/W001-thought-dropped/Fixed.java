import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** The reasoning goes along whatever else was called. */
class Fixed {
  @AgentRole("hotel")
  static class Hotel {
    String book(HandoffPayload payload) {
      return "book: " + payload.context().get("thought").toString();
    }
  }

  @AgentRole("flights")
  static class Flights {
    Delivery handOver(HandoffChannel channel, String task, String answer, String thought) {
      HandoffPayload.Builder payload =
          HandoffPayload.from("flights").to("hotel").taskId(task).result(answer).status("booked");
      payload.context("thought", thought);
      return channel.deliver(payload.build());
    }
  }
}

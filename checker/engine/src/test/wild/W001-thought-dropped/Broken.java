import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.List;

/**
 * the sender's reasoning is handed over only if it called another tool as well
 *
 * @see <a href="https://github.com/microsoft/autogen/issues/6295">microsoft/autogen#6295</a>
 */
class Broken {
  @AgentRole("hotel")
  static class Hotel {
    String book(HandoffPayload payload) {
      return "book: " + payload.context().get("thought").toString();
    }
  }

  @AgentRole("flights")
  static class Flights {
    Delivery handOver(
        HandoffChannel channel, String task, String answer, String thought, List<String> calls) {
      HandoffPayload.Builder payload =
          HandoffPayload.from("flights").to("hotel").taskId(task).result(answer).status("booked");
      if (!calls.isEmpty()) {
        payload.context("thought", thought);
      }
      return channel.deliver(payload.build()); // want "context `thought`"
    }
  }
}

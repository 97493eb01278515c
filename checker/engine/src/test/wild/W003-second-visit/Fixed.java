import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.List;

/** The whole conversation goes along, however often the agent is visited. */
class Fixed {
  @AgentRole("billing")
  static class Billing {
    int answer(HandoffPayload payload) {
      return ((List<?>) payload.context().get("conversation")).size();
    }
  }

  static class Workflow {
    Delivery toBilling(HandoffChannel channel, String task, List<String> conversation) {
      return channel.deliver(
          HandoffPayload.from("triage")
              .to("billing")
              .taskId(task)
              .result("refund")
              .status("open")
              .context("conversation", conversation)
              .build());
    }
  }
}

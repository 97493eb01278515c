import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * an agent that is visited again gets the latest broadcasts, and not the conversation
 *
 * @see <a href="https://github.com/microsoft/agent-framework/issues/4053">microsoft/agent-framework#4053</a>
 */
class Broken {
  @AgentRole("billing")
  static class Billing {
    int answer(HandoffPayload payload) {
      return ((List<?>) payload.context().get("conversation")).size();
    }
  }

  static class Workflow {
    private final Set<String> visited = new HashSet<>();

    Delivery toBilling(
        HandoffChannel channel, String task, List<String> conversation, List<String> latest) {
      HandoffPayload.Builder payload =
          HandoffPayload.from("triage").to("billing").taskId(task).result("refund").status("open");
      if (visited.add(task)) {
        payload.context("conversation", conversation);
      } else {
        payload.context("latest", latest);
      }
      return channel.deliver(payload.build()); // want "context `conversation`"
    }
  }
}

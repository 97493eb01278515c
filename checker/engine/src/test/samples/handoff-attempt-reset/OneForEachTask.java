import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.List;

/** Each round hands over another task. */
class OneForEachTask {
  void sendAll(HandoffChannel channel, List<String> tasks) {
    for (String task : tasks) {
      HandoffPayload payload =
          HandoffPayload.from("writer").to("reviewer").taskId(task).result("text").status("drafted").build();
      if (channel.deliver(payload) instanceof Delivery.Rejected) {
        throw new IllegalStateException("refused: " + task);
      }
    }
  }
}

import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * a message goes to the type of an agent instead of its name, into an inbox that nobody reads
 *
 * @see <a href="https://github.com/anthropics/claude-code/issues/25694">anthropics/claude-code#25694</a>
 */
class Broken {
  static class Mail implements HandoffChannel {
    private final Map<String, Queue<HandoffPayload>> inboxes = new ConcurrentHashMap<>();

    @Override
    public Delivery deliver(HandoffPayload payload) {
      inboxes
          .computeIfAbsent(payload.target(), name -> new ConcurrentLinkedQueue<>())
          .add(payload);
      return new Delivery.Accepted();
    }
  }

  @AgentRole("ann")
  static class Tester {
    String test(HandoffPayload payload) {
      return payload.taskId();
    }
  }

  @AgentRole("lead")
  static class Lead {
    Delivery ask(Mail mail, String task) {
      return mail.deliver(
          HandoffPayload.from("lead")
              .to("tester") // want "`tester`, which no role is called"
              .taskId(task)
              .result("build 7")
              .status("to test")
              .build());
    }
  }
}

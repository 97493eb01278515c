import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The message names a member, and the mail refuses who is none. */
class Fixed {
  static class Mail implements HandoffChannel {
    private final Map<String, Queue<HandoffPayload>> inboxes = new ConcurrentHashMap<>();

    void join(String member) {
      inboxes.putIfAbsent(member, new ConcurrentLinkedQueue<>());
    }

    @Override
    public Delivery deliver(HandoffPayload payload) {
      Queue<HandoffPayload> inbox = inboxes.get(payload.target());
      if (inbox == null) {
        return new Delivery.Rejected(List.of("no member is called " + payload.target()));
      }
      inbox.add(payload);
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
              .to("ann")
              .taskId(task)
              .result("build 7")
              .status("to test")
              .build());
    }
  }
}

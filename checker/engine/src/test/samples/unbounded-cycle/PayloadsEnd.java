import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.util.ArrayList;
import java.util.List;

/** The helper answers, and the asker does not write back. */
class PayloadsEnd {
  private final List<Object> answers = new ArrayList<>();

  @AgentRole("asker")
  static class Asker {
    Delivery ask(HandoffChannel channel) {
      return channel.deliver(
          HandoffPayload.from("asker").to("helper").taskId("t-17").result("why?").status("asked").build());
    }

    void on(HandoffPayload mail, List<Object> answers) {
      answers.add(mail.result());
    }
  }

  @AgentRole("helper")
  static class Helper {
    Delivery on(HandoffChannel channel, HandoffPayload mail) {
      return channel.deliver(
          HandoffPayload.from("helper").to("asker").taskId("t-17").result("because").status("answered").build());
    }
  }
}

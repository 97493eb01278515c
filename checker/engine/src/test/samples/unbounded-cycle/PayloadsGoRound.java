import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

class PayloadsGoRound {
  @AgentRole("asker")
  static class Asker {
    Delivery on(HandoffChannel channel, HandoffPayload mail) {
      return channel.deliver(
          HandoffPayload.from("asker").to("helper").taskId("t-17").result("thanks").status("answered").build());
    }
  }

  @AgentRole("helper")
  static class Helper {
    Delivery on(HandoffChannel channel, HandoffPayload mail) {
      return channel.deliver(
          HandoffPayload.from("helper").to("asker").taskId("t-17").result("you are welcome").status("answered").build()); // want "`asker` and `helper` can send work round for ever: nothing bounds the cycle"
    }
  }
}

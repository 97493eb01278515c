import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** The payload is made elsewhere; whom it is for is told there. */
class PayloadsMadeByAMethod {
  static HandoffPayload mail(String from, String to) {
    return addressed(from, to);
  }

  private static HandoffPayload addressed(String from, String to) {
    return HandoffPayload.from(from).to(to).taskId("t-17").result("x").status("new").build();
  }

  @AgentRole("seller")
  static class Seller {
    Delivery on(HandoffChannel channel, HandoffPayload offer) {
      return channel.deliver(mail("seller", "buyer"));
    }
  }

  @AgentRole("buyer")
  static class Buyer {
    Delivery on(HandoffChannel channel, HandoffPayload offer) {
      return channel.deliver(mail("buyer", "seller")); // want "`buyer` and `seller` can send work round for ever: nothing bounds the cycle"
    }
  }

  // silent: the clerk writes, and is not written to
  @AgentRole("clerk")
  static class Clerk {
    Delivery on(HandoffChannel channel, HandoffPayload offer) {
      return channel.deliver(mail("clerk", "seller"));
    }
  }
}

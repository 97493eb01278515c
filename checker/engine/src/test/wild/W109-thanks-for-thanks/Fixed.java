import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** A reply is the next attempt of what it replies to, so that their number has an end. */
class Fixed {
  @AgentRole("ann")
  static class Ann {
    Delivery onMention(HandoffChannel channel, HandoffPayload comment) {
      return channel.deliver(comment.retry("thanks @bob"));
    }
  }

  @AgentRole("bob")
  static class Bob {
    Delivery onMention(HandoffChannel channel, HandoffPayload comment) {
      return channel.deliver(comment.retry("thanks @ann"));
    }
  }
}

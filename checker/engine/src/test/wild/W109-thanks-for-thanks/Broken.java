import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/**
 * two agents mention each other, and thank each other for it without end
 *
 * @see <a href="https://github.com/multica-ai/multica/issues/1576">multica-ai/multica#1576</a>
 */
class Broken {
  @AgentRole("ann")
  static class Ann {
    Delivery onMention(HandoffChannel channel, HandoffPayload comment) {
      return channel.deliver(
          HandoffPayload.from("ann")
              .to(comment.source())
              .taskId(comment.taskId())
              .result("thanks @" + comment.source())
              .status("commented")
              .build());
    }
  }

  @AgentRole("bob")
  static class Bob {
    Delivery onMention(HandoffChannel channel, HandoffPayload comment) {
      return channel.deliver( // missed: the receiver is read from the payload, so that no route between the two is known
          HandoffPayload.from("bob")
              .to(comment.source())
              .taskId(comment.taskId())
              .result("thanks @" + comment.source())
              .status("commented")
              .build());
    }
  }
}

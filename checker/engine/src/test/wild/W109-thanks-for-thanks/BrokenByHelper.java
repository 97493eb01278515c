import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/**
 * the same, where a helper is given both names
 *
 * @see <a href="https://github.com/multica-ai/multica/issues/1576">multica-ai/multica#1576</a>
 */
class BrokenByHelper {
  static HandoffPayload mention(String from, String to, String issue) {
    return HandoffPayload.from(from)
        .to(to)
        .taskId(issue)
        .result("thanks @" + to)
        .status("commented")
        .build();
  }

  @AgentRole("ann")
  static class Ann {
    Delivery onMention(HandoffChannel channel, HandoffPayload comment) {
      return channel.deliver(mention("ann", "bob", comment.taskId()));
    }
  }

  @AgentRole("bob")
  static class Bob {
    Delivery onMention(HandoffChannel channel, HandoffPayload comment) {
      return channel.deliver(mention("bob", "ann", comment.taskId())); // want "`ann` and `bob` can send work round for ever"
    }
  }
}

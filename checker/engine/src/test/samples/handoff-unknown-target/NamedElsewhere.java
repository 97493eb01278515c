import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The name stands at the call of a helper, in a method of a subclass, or in a constructor's call. */
class NamedElsewhere {
  @AgentRole("reviewer")
  static class Reviewer {
    void review(HandoffPayload payload) {}
  }

  abstract static class Sender {
    protected abstract String next();

    protected Delivery sendOn(HandoffChannel channel, String result) {
      return channel.deliver(
          HandoffPayload.from("writer").to(next()).taskId("t-17").result(result).status("drafted").build());
    }

    protected Delivery send(HandoffChannel channel, String to, String result) {
      return channel.deliver(
          HandoffPayload.from("writer").to(to).taskId("t-17").result(result).status("for " + to).build());
    }

    /** A name that is looked at can be a mark. */
    protected Delivery sendUnless(HandoffChannel channel, String to, String result) {
      if (to.equals("nobody")) {
        return new Delivery.DeadLettered(result);
      }
      return send(channel, to, result);
    }
  }

  @AgentRole("writer")
  static class Writer extends Sender {
    @Override
    protected String next() {
      return "reviwer"; // want "work is handed to `reviwer`, which no role is called; did you mean `reviewer`?"
    }

    Delivery slip(HandoffChannel channel, String draft) {
      return send(channel, "reviever", draft); // want "work is handed to `reviever`, which no role is called; did you mean `reviewer`?"
    }

    Delivery right(HandoffChannel channel, String draft, String whoever) {
      if (send(channel, whoever, draft) instanceof Delivery.Accepted accepted) {
        return accepted;
      }
      return draft.isEmpty() ? sendUnless(channel, "nobody", draft) : send(channel, "reviewer", draft);
    }

    HandoffPayload whole(String draft) {
      return new HandoffPayload(
          "writer", "reviewers", "t-17", Map.of("result", draft, "status", "drafted"), Map.of(), List.of(), Instant.now(), 1, 3); // want "work is handed to `reviewers`, which no role is called; did you mean `reviewer`?"
    }
  }

  @AgentRole("editor")
  static class Editor extends Sender {
    @Override
    protected String next() {
      return "reviewer";
    }
  }
}

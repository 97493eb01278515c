import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffChannel;
import dev.baton.patterns.HandoffPayload;

/** What one call of a method is compared with may be a mark where another call names a target. */
class Marks {
  @AgentRole("reviewer")
  static class Reviewer {
    void review(HandoffPayload payload) {}
  }

  abstract static class Step {
    abstract String next();

    boolean isLast() {
      return next().equals("finish");
    }

    Delivery pass(HandoffChannel channel, String result) {
      return channel.deliver(
          HandoffPayload.from("writer").to(next()).taskId("t-17").result(result).status("drafted").build());
    }
  }

  static class First extends Step {
    @Override
    String next() {
      return "reviewer";
    }
  }

  static class Last extends Step {
    @Override
    String next() {
      return "finish";
    }
  }

  /** Another method of the same name is looked at, and this one only shown. */
  static class Slip {
    String next() {
      return "reviwer"; // want "work is handed to `reviwer`, which no role is called; did you mean `reviewer`?"
    }

    void show() {
      System.out.println(next());
    }

    Delivery pass(HandoffChannel channel, String result) {
      return channel.deliver(
          HandoffPayload.from("writer").to(next()).taskId("t-17").result(result).status("drafted").build());
    }
  }
}

import dev.baton.annotation.AgentRole;

/** A price and a verdict do not contradict each other. */
class DifferentQuestions {
  enum Verdict {
    APPROVED,
    REJECTED
  }

  record Price(int cents) {}

  @AgentRole("reviewer")
  static class Reviewer {
    Verdict judge(String draft) {
      return Verdict.APPROVED;
    }
  }

  @AgentRole("clerk")
  static class Clerk {
    Price price(String draft) {
      return new Price(draft.length());
    }
  }

  Price price(String draft, Reviewer reviewer, Clerk clerk) {
    if (reviewer.judge(draft) == Verdict.REJECTED) {
      throw new IllegalStateException("rejected");
    }
    return clerk.price(draft);
  }
}

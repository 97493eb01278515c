import dev.baton.annotation.AgentRole;

/** One role that judges twice contradicts nobody. */
class OneRoleTwice {
  enum Verdict {
    APPROVED,
    REJECTED
  }

  @AgentRole("reviewer")
  static class Reviewer {
    Verdict judge(String draft) {
      return Verdict.APPROVED;
    }
  }

  Verdict judge(String draft, Reviewer reviewer) {
    Verdict first = reviewer.judge(draft);
    return first == Verdict.APPROVED ? first : reviewer.judge(draft.trim());
  }
}

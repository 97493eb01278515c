import dev.baton.annotation.AgentRole;

/** The code decides by both. */
class BothAsked {
  enum Verdict {
    APPROVED,
    REJECTED
  }

  @AgentRole("security")
  static class Security {
    Verdict judge(String draft) {
      return Verdict.APPROVED;
    }
  }

  @AgentRole("style")
  static class Style {
    Verdict judge(String draft) {
      return Verdict.REJECTED;
    }
  }

  boolean publish(String draft, Security security, Style style) {
    return security.judge(draft) == Verdict.APPROVED && style.judge(draft) == Verdict.APPROVED;
  }
}

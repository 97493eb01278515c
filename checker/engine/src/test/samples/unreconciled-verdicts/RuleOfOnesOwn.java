import dev.baton.annotation.AgentRole;

class RuleOfOnesOwn {
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

  Verdict judge(String draft, Security security, Style style) {
    return worst(security.judge(draft), style.judge(draft));
  }

  private static Verdict worst(Verdict one, Verdict other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}

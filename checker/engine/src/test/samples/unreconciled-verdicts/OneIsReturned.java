import dev.baton.annotation.AgentRole;
import java.util.Map;

class OneIsReturned {
  enum Verdict {
    APPROVED,
    REJECTED
  }

  @AgentRole("security")
  static class Security {
    Verdict judge(String draft) {
      return draft.contains("password") ? Verdict.REJECTED : Verdict.APPROVED;
    }
  }

  @AgentRole("style")
  static class Style {
    Verdict judge(String draft) {
      return draft.length() > 80 ? Verdict.REJECTED : Verdict.APPROVED;
    }
  }

  Verdict judge(String draft, Security security, Style style, Map<String, Object> log) {
    log.put("security", security.judge(draft));
    return style.judge(draft); // want "`security` and `style` each give a `Verdict`, and nothing reconciles them"
  }
}

import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Reconciler;
import java.util.List;

class Reconciled {
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
    Reconciler<Verdict> strictest = Reconciler.strictest();
    return strictest.reconcile(List.of(security.judge(draft), style.judge(draft)));
  }
}

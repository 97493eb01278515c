import dev.baton.annotation.AgentRole;

/** The second verdict is taken, and nobody reads it. */
class OnlyOneAsked {
  enum Approval {
    YES,
    NO
  }

  @AgentRole("first")
  static class First {
    Approval ask(String text) {
      return Approval.YES;
    }
  }

  @AgentRole("second")
  static class Second {
    Approval ask(String text) {
      return Approval.NO;
    }
  }

  boolean publish(String text, First first, Second second) {
    boolean approved = first.ask(text) == Approval.YES;
    second.ask(text); // want "`first` and `second` each give a `Approval`"
    return approved;
  }
}

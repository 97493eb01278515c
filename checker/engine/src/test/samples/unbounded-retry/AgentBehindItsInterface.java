import dev.baton.annotation.AgentRole;

class AgentBehindItsInterface {
  interface Reviewer {
    String review(String draft);
  }

  @AgentRole("reviewer")
  static class StrictReviewer implements Reviewer {
    @Override
    public String review(String draft) {
      return draft + "?";
    }
  }

  static class Logged implements Reviewer {
    private final Reviewer inner;

    Logged(Reviewer inner) {
      this.inner = inner;
    }

    @Override
    public String review(String draft) {
      return inner.review(draft);
    }
  }

  interface Step<I, O> {
    O work(I input);
  }

  @AgentRole("planner")
  static class Planner implements Step<String, Integer> {
    @Override
    public Integer work(String input) {
      return input.length();
    }
  }

  String behindAnInterface(Reviewer reviewer, String draft) {
    String remark = reviewer.review(draft);
    while (!remark.isEmpty()) { // want "this loop repeats `Reviewer.review`, and nothing bounds it"
      remark = reviewer.review(draft + remark);
    }
    return remark;
  }

  int behindTypeArguments(Step<String, Integer> step, String task) {
    int plan = step.work(task);
    while (plan < 0) { // want "this loop repeats `Step.work`, and nothing bounds it"
      plan = step.work(task);
    }
    return plan;
  }
}

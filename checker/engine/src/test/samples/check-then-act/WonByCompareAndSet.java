import dev.baton.annotation.AgentRole;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class WonByCompareAndSet {
  private final AtomicReference<String> plan = new AtomicReference<>("");
  private final AtomicBoolean taken = new AtomicBoolean();

  // silent: only one comes to write
  @AgentRole("planner")
  String plans() {
    while (plan.get().isEmpty()) {
      if (taken.compareAndSet(false, true)) {
        plan.set("plan of " + Thread.currentThread().getName());
      }
    }
    return plan.get();
  }

  @AgentRole("other-planner")
  String plansAsWell() {
    if (plan.get().isEmpty()) {
      plan.set("plan of " + Thread.currentThread().getName()); // want "`plan` is written from what was read in an earlier step"
    }
    return plan.get();
  }

  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicBoolean busy = new AtomicBoolean();

  // silent: read and written by the winner
  @AgentRole("planner")
  void winnerCounts() {
    if (busy.compareAndSet(false, true)) {
      steps.set(steps.get() + 1);
      busy.set(false);
    }
  }

  // silent: whoever goes on has won
  @AgentRole("planner")
  void losersLeave() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    steps.set(steps.get() + 1);
    busy.set(false);
  }

  @AgentRole("planner")
  void losersCount() {
    if (!busy.compareAndSet(false, true)) {
      steps.set(steps.get() + 1); // want "`steps` is written from what was read in an earlier step"
      return;
    }
    busy.set(false);
  }

  @AgentRole("planner")
  void readBefore() {
    int old = steps.get();
    if (busy.compareAndSet(false, true)) {
      steps.set(old + 1); // want "`steps` is written from what was read in an earlier step"
      busy.set(false);
    }
  }

  @AgentRole("planner")
  void givenBackBetween() {
    if (busy.compareAndSet(false, true)) {
      int old = steps.get();
      busy.set(false);
      steps.set(old + 1); // want "`steps` is written from what was read in an earlier step"
    }
  }
}

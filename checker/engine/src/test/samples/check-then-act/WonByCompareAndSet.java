import dev.baton.annotation.AgentRole;
import java.util.concurrent.atomic.AtomicBoolean;
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
}

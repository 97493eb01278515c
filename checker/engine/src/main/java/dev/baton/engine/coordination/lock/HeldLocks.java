package dev.baton.engine.coordination.lock;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.coordination.lock.LockProtocol.State;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.typestate.Simulation;
import dev.baton.engine.vocabulary.LockCalls;
import java.util.List;
import java.util.Set;

/** Which locks are held at an op, whatever way led there. */
public final class HeldLocks {
  private HeldLocks() {}

  /** Whether some lock is held at the op on every path. */
  public static boolean any(Body body, int op) {
    return both(body, op, op);
  }

  /** Whether one lock is held at both ops, on every path. */
  public static boolean both(Body body, int first, int second) {
    if (body.method().isSynchronized()) {
      return true;
    }
    for (int site = 0; site < body.ops().size(); site++) {
      for (String lock : body.names(taken(body.op(site)))) {
        Simulation<State> run =
            Simulation.run(body, new LockProtocol(body, site, lock, call -> true));
        if (isHeld(run.before(first)) && isHeld(run.before(second))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Value> taken(Op op) {
    if (op instanceof Op.Monitor monitor && monitor.enter()) {
      return monitor.object();
    }
    boolean takes = op instanceof Op.Call c && LockCalls.taking(c) != LockCalls.Taking.NONE;
    return takes ? ((Op.Call) op).arguments().get(0) : List.of();
  }

  private static boolean isHeld(Set<State> states) {
    return !states.isEmpty() && states.stream().allMatch(State::isHeld);
  }
}

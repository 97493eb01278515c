package dev.baton.harness.contract;

import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;
import java.util.Optional;
import java.util.OptionalLong;

/** What a store of task ownership looks like to its contract: one task. */
public interface Ownership {
  /** Takes the lock, if the agent owns the task and nobody holds it. */
  boolean lock(String agent);

  /** Gives the lock back, if the agent holds it. */
  boolean unlock(String agent);

  /** Makes another agent the owner, if {@code from} is, and the task is not locked. */
  boolean transfer(String from, String to);

  /**
   * Takes the lock like {@link #lock}, and tells its fencing token; empty when it is refused. Leave
   * it out where there are no tokens.
   */
  default OptionalLong lockWithToken(String agent) {
    throw new UnsupportedOperationException("no fencing tokens");
  }

  /** The pattern that comes with Baton. */
  static Ownership of(TaskOwnership task) {
    return new Ownership() {
      @Override
      public boolean lock(String agent) {
        return task.lock(agent);
      }

      @Override
      public boolean unlock(String agent) {
        return task.unlock(agent);
      }

      @Override
      public boolean transfer(String from, String to) {
        return task.transfer(from, to);
      }

      @Override
      public OptionalLong lockWithToken(String agent) {
        Optional<Hold> hold = task.hold(agent);
        return hold.isPresent() ? OptionalLong.of(hold.get().token()) : OptionalLong.empty();
      }
    };
  }
}

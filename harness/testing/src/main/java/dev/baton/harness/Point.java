package dev.baton.harness;

import dev.baton.harness.carrier.AgentThread;
import dev.baton.harness.control.PatternPoints;
import dev.baton.harness.control.PointTime;
import dev.baton.harness.schedule.Operation;
import dev.baton.harness.schedule.Operation.Kind;
import dev.baton.harness.schedule.Session;
import dev.baton.patterns.CoordinationListener;
import dev.baton.patterns.Time;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Coordination points in any code: at each of them another agent may move. Put one <em>before</em>
 * what others can see. Outside a scenario they cost a thread-local read and do nothing else.
 *
 * <p>{@link #here} says nothing about what the code up to the next point touches, so every order is
 * tried; {@link #read} and {@link #write} name it, so that only orders that matter are.
 */
public final class Point {
  private Point() {}

  /**
   * Makes each operation of a pattern a point: hand it to the pattern where it is made, as in
   * {@code VersionedState.of("draft", "", Point.listener())}. Outside a scenario it does nothing.
   */
  public static CoordinationListener listener() {
    return PatternPoints.LISTENER;
  }

  /** A clock for patterns in a scenario: it stands still, but for waits that time out. */
  public static Time time() {
    return PointTime.TIME;
  }

  /** The code from here to the next point may touch anything. */
  public static void here(String label) {
    touch(Kind.HERE, label, null);
  }

  /** The code from here to the next point reads the cell, and shares nothing else. */
  public static void read(String cell) {
    touch(Kind.READ, "reads " + cell, cell);
  }

  /** The code from here to the next point writes the cell, and shares nothing else. */
  public static void write(String cell) {
    touch(Kind.WRITE, "writes " + cell, cell);
  }

  private static void touch(Kind kind, String label, @Nullable Object what) {
    Session session = Session.current();
    if (session == null) {
      AgentThread.comesToPoint();
    } else {
      session.point(new Operation(kind, label, what));
    }
  }

  /**
   * Waits until the condition holds. In a scenario the agent cannot be chosen before; elsewhere the
   * condition is asked again and again.
   */
  public static void await(String label, BooleanSupplier condition) {
    Session session = Session.current();
    if (session != null) {
      session.await(new Operation(Kind.AWAIT, label, null), condition, () -> null);
      return;
    }
    while (!condition.getAsBoolean()) {
      AgentThread.comesToPoint();
      LockSupport.parkNanos(50_000);
    }
  }

  /** In a loop that waits for others: another agent moves before this one does, if one can. */
  public static void pause(String label) {
    Session session = Session.current();
    if (session == null) {
      AgentThread.comesToPoint();
      Thread.onSpinWait();
    } else {
      session.pause(label);
    }
  }

  /**
   * Something that may or may not happen, such as a message that is lost: a number below {@code
   * options}; a search tries each. On real threads under stress it is any, elsewhere 0.
   */
  public static int choose(int options) {
    Session session = Session.current();
    return session == null ? AgentThread.choose(options) : session.choose(options);
  }
}

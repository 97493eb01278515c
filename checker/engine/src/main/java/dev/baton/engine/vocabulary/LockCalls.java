package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Op;
import java.util.Set;

/**
 * Calls that take or release a lock: those of {@code java.util.concurrent.locks}, of anything whose
 * type's name ends in {@code Lock} or {@code Mutex}, of semaphores, and of a task's ownership.
 */
public final class LockCalls {
  private static final Set<String> TAKE =
      Words.of(
          "lock lockInterruptibly acquire acquireUninterruptibly hold writeLock readLock "
              + "writeLockInterruptibly readLockInterruptibly");
  private static final Set<String> ASK =
      Set.of("tryLock", "tryWriteLock", "tryReadLock", "tryAcquire");
  private static final Set<String> GIVE =
      Words.of("unlock unlockWrite unlockRead release tryUnlockRead tryUnlockWrite");

  private static final Set<String> HELD =
      Set.of("isHeldByCurrentThread", "isLocked", "isHeld", "isWriteLockedByCurrentThread");

  private LockCalls() {}

  /** How a call takes a lock. */
  public enum Taking {
    /** It has it when it returns. */
    SURE,
    /** It has it if it returns true, a stamp, or something present. */
    ASKED,
    /** It takes none. */
    NONE
  }

  /** Whether the call takes a lock. */
  public static Taking taking(Op.Call call) {
    String method = CallNames.method(call);
    String returned = CallNames.returned(call.target());
    boolean view = returned.endsWith("Lock;");
    if (call.isStatic() || view || !isLock(CallNames.owner(call))) {
      return Taking.NONE;
    }
    if (ASK.contains(method)) {
      return Taking.ASKED;
    }
    boolean stamp = CallNames.owner(call).equals("StampedLock");
    boolean sure = returned.equals("V") || stamp;
    return !TAKE.contains(method) ? Taking.NONE : sure ? Taking.SURE : Taking.ASKED;
  }

  /** Whether the call gives a lock back. */
  public static boolean isRelease(Op.Call call) {
    return !call.isStatic()
        && isLock(CallNames.owner(call))
        && GIVE.contains(CallNames.method(call));
  }

  /** Whether the call asks a lock if it is held. */
  public static boolean asksIfHeld(Op.Call call) {
    return !call.isStatic()
        && isLock(CallNames.owner(call))
        && HELD.contains(CallNames.method(call));
  }

  /** Whether the call is one of a task's ownership. */
  public static boolean isOwnership(Op.Call call) {
    return CallNames.owner(call).equals("TaskOwnership");
  }

  /** Whether what is taken are permits, which others may give back. */
  public static boolean isSemaphore(Op.Call call) {
    return CallNames.owner(call).endsWith("Semaphore");
  }

  /** Whether a type of this simple name is a lock. */
  public static boolean isLock(String type) {
    return type.endsWith("Lock")
        || type.endsWith("Mutex")
        || type.endsWith("Semaphore")
        || type.equals("TaskOwnership");
  }
}

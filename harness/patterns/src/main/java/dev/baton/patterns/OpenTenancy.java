package dev.baton.patterns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Locks that end when they are given back. To lock and to unlock is one compare-and-set each. */
final class OpenTenancy implements Tenancy {
  /*
   * The word holds the last token and a mode. A lock and a transfer take a token each, so that no
   * word comes back while a task changes hands: who replaces the word that it read before the owner
   * knows that the owner is still the same. A transfer takes its token, which only one can do and
   * only while the task is free, names the new owner, and frees the task. Whoever meets a transfer
   * under way waits for that one assignment: to answer from the old owner would let two transfers,
   * or a lock and a transfer, both succeed.
   */
  private static final int FREE = 0;
  private static final int LOCKED = 1;
  private static final int MOVING = 2;
  private static final int MODES = 3;
  private static final int BITS = 2;
  private static final long NEXT = 1L << BITS;
  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(OpenTenancy.class, "word", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile String owner;
  private volatile long word;

  OpenTenancy(String owner) {
    this.owner = owner;
  }

  private static long mode(long word) {
    return word & MODES;
  }

  @SuppressWarnings("ReferenceEquality") // a short cut: comparing texts costs half a lock
  private boolean isOwner(String agent) {
    String now = owner;
    return now == agent || now.equals(agent);
  }

  @Override
  public Now now() {
    while (true) {
      long seen = word;
      String by = owner;
      if (seen == word) {
        return new Now(by, mode(seen) == LOCKED, seen >>> BITS);
      }
    }
  }

  @Override
  public long grant(String agent) {
    return take(agent, LOCKED) >>> BITS;
  }

  /** Takes the next token, if the task is free and the agent's; the new word, 0 if refused. */
  private long take(String agent, int mode) {
    while (true) {
      long seen = word;
      if (mode(seen) == LOCKED || !isOwner(agent)) {
        return 0;
      }
      long next = seen + NEXT + mode;
      if (mode(seen) == FREE && WORD.compareAndSet(this, seen, next)) {
        return next;
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public long release(String agent, long token) {
    long seen = word;
    long held = mode(seen) == LOCKED && isOwner(agent) ? seen >>> BITS : 0;
    // a change in between is a release by another: this one is refused, as if it had come later
    return (token == 0 || token == held)
            && held > 0
            && WORD.compareAndSet(this, seen, seen - LOCKED)
        ? held
        : 0;
  }

  @Override
  public long move(String from, String to) {
    long moving = take(from, MOVING);
    if (moving > 0) {
      owner = to;
      word = moving - MOVING;
    }
    return moving >>> BITS;
  }

  @Override
  public boolean extend(long token) {
    Now now = now();
    return now.locked() && now.token() == token;
  }

  @Override
  public long untilExpiry() {
    return Long.MAX_VALUE;
  }
}

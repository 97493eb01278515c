package dev.baton.patterns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Locks that end when they are given back. To lock and to unlock is one compare-and-set each. */
final class OpenTenancy implements Tenancy {
  /*
   * A tenure is one owner's time, with a word that holds the token of its last lock and a mode.
   * A transfer closes the tenure, which only one can do and only while it is free, and then puts
   * the next one in its place. Whoever meets a closed tenure waits for that one assignment: to
   * answer from the closed one would let two transfers, or a lock and a transfer, both succeed.
   */
  private static final int FREE = 0;
  private static final int LOCKED = 1;
  private static final int CLOSED = 2;
  private static final int MODES = 3;
  private static final int BITS = 2;
  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(Tenure.class, "word", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final class Tenure {
    private final String owner;
    private volatile long word;

    Tenure(String owner, long word) {
      this.owner = owner;
      this.word = word;
    }

    boolean change(long from, long to) {
      return WORD.compareAndSet(this, from, to);
    }
  }

  private volatile Tenure tenure;

  OpenTenancy(String owner) {
    this.tenure = new Tenure(owner, FREE);
  }

  @Override
  public Now now() {
    Tenure now = tenure;
    long word = now.word;
    return new Now(now.owner, (word & MODES) == LOCKED, word >>> BITS);
  }

  @Override
  public long grant(String agent) {
    while (true) {
      Tenure now = tenure;
      long word = now.word;
      if (!now.owner.equals(agent) || (word & MODES) == LOCKED) {
        return 0;
      }
      long token = (word >>> BITS) + 1;
      if ((word & MODES) == FREE && now.change(word, token << BITS | LOCKED)) {
        return token;
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public boolean release(String agent, long token) {
    Tenure now = tenure;
    long word = now.word;
    boolean held = now.owner.equals(agent) && (word & MODES) == LOCKED;
    // a change in between is a release by another: this one is refused, as if it had come later
    return held && (token == 0 || word >>> BITS == token) && now.change(word, word & ~(long) MODES);
  }

  @Override
  public boolean move(String from, String to) {
    while (true) {
      Tenure now = tenure;
      long word = now.word;
      if (!now.owner.equals(from) || (word & MODES) == LOCKED) {
        return false;
      }
      Tenure next = new Tenure(to, word);
      if ((word & MODES) == FREE && now.change(word, word | CLOSED)) {
        tenure = next;
        return true;
      }
      Thread.onSpinWait();
    }
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

package dev.baton.patterns;

/** Who has a task, and whether it is locked: what a {@link TaskOwnership} moves. Thread-safe. */
interface Tenancy {
  /**
   * A moment.
   *
   * @param token that of the last lock
   */
  record Now(String owner, boolean locked, long token) {}

  Now now();

  /** The token of a new lock, 0 when it is refused. */
  long grant(String agent);

  /** Releases the lock; a token of 0 stands for whichever there is. */
  boolean release(String agent, long token);

  /** Makes another the owner, if the task is not locked. */
  boolean move(String from, String to);

  /** Starts the lease of this lock anew. */
  boolean extend(long token);

  /** Nanoseconds until the lock may end by itself. */
  long untilExpiry();
}

package dev.baton.patterns;

/** Who has a task, and whether it is locked: what a {@link TaskOwnership} moves. Thread-safe. */
interface Tenancy {
  /**
   * A moment.
   *
   * @param token the last that was taken; a lock takes one, and so does a transfer
   */
  record Now(String owner, boolean locked, long token) {}

  Now now();

  /** The token of a new lock, 0 when it is refused. */
  long grant(String agent);

  /** The token of the lock that was released, 0 when that is refused; 0 asks for whichever. */
  long release(String agent, long token);

  /** Makes another the owner, if the task is not locked; the token of that, 0 when refused. */
  long move(String from, String to);

  /** Starts the lease of this lock anew. */
  boolean extend(long token);

  /** Nanoseconds until the lock may end by itself. */
  long untilExpiry();
}

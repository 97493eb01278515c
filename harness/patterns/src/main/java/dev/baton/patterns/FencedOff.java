package dev.baton.patterns;

/**
 * A holder came too late: a hold with a greater fencing token has written since. The write was
 * refused; whoever sees this stops its work on the task, because somebody else has taken it over.
 */
public final class FencedOff extends OwnershipViolation {
  private static final long serialVersionUID = 1L;

  /** The token of the late holder. */
  private final long token;

  /** The greatest token that has written. */
  private final long newest;

  FencedOff(String what, long token, long newest) {
    super(
        what
            + " was last written under fencing token "
            + newest
            + ", so token "
            + token
            + " is fenced off; stop, or take the lock again");
    this.token = token;
    this.newest = newest;
  }

  FencedOff(String what, String agent, long token) {
    super(
        what
            + " is not written by `"
            + agent
            + "`: its hold under fencing token "
            + token
            + " is over; stop, or take the lock again");
    this.token = token;
    this.newest = token;
  }

  /** The token that was refused. */
  public long token() {
    return token;
  }

  /** The greatest token that has written; the refused one itself if its hold ended before. */
  public long newest() {
    return newest;
  }
}

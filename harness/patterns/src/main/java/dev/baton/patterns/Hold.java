package dev.baton.patterns;

/** A lock of a task that is given back by {@link #close}, for try-with-resources. */
public interface Hold extends AutoCloseable {
  /**
   * The fencing token: greater than that of every earlier hold of the task; a transfer takes one as
   * well. Pass it with each write, so that a holder whose lease has run out cannot overwrite its
   * successor.
   */
  long token();

  /** The task; empty where the hold does not say, and then taken for the only one there is. */
  default String taskId() {
    return "";
  }

  /** Whether this hold still has the lock: neither closed, nor ended with its lease. */
  default boolean isCurrent() {
    return true;
  }

  /**
   * Starts the lease anew, if the hold is still current.
   *
   * @return whether it was
   */
  default boolean renew() {
    return isCurrent();
  }

  /** Gives the lock back, if it is still this hold's; once, however often it is called. */
  @Override
  void close();
}

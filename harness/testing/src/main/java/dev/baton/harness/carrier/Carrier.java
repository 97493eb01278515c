package dev.baton.harness.carrier;

/** Lets one lane at a time run; the caller's own thread is lane -1. */
public interface Carrier extends AutoCloseable {
  /** The number of the thread that drives the lanes. */
  int CALLER = -1;

  /** Makes room for a lane that runs {@code loop} when it gets its first turn. */
  void open(int lane, Runnable loop);

  /** Gives the turn to {@code to} and returns when it comes back to {@code from}. */
  void transfer(int from, int to);

  /** Gives the turn to a lane, as the caller, who has to await it back. */
  void start(int to);

  /** Waits, as the caller, until the turn comes back; whether it did within the time. */
  boolean awaitCaller(long patienceMillis);

  /** Where the lane stands now, for a person. */
  StackTraceElement[] where(int lane);

  @Override
  void close();
}

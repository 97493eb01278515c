package dev.baton.harness.carrier;

import java.util.SplittableRandom;

/**
 * A real thread on which an agent runs under stress. At a coordination point it may give way, so
 * that narrow windows are met more often (noise, as in Edelstein, Farchi, Goldin, Nir, Ratsaby, Ur,
 * "Framework for testing multi-threaded Java programs", 2003), and it ends there when it is not
 * waited for any more.
 */
public final class AgentThread extends Thread {
  private static final int SELDOM = 4;
  private final SplittableRandom random;
  private volatile boolean abandoned;

  /** A daemon that does this. */
  public AgentThread(Runnable work, String name, long seed) {
    super(work, name);
    random = new SplittableRandom(seed);
    setDaemon(true);
  }

  /** Nobody waits for it any more: it ends at its next point. */
  public void abandon() {
    abandoned = true;
  }

  /** The agent that runs on this thread, if one does, comes to a point. */
  public static void comesToPoint() {
    if (Thread.currentThread() instanceof AgentThread agent) {
      agent.point();
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // giving way is the purpose
  private void point() {
    if (abandoned) {
      throw new Abandoned();
    }
    if (random.nextInt(SELDOM) == 0) {
      Thread.yield();
    }
  }

  /** An answer to a choice: any of them for an agent under stress, else the first. */
  public static int choose(int options) {
    return Thread.currentThread() instanceof AgentThread agent ? agent.random.nextInt(options) : 0;
  }

  /** Unwinds an agent that nobody waits for. Not for catching. */
  private static final class Abandoned extends Error {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super("nobody waits for this agent any more", null, false, false);
    }
  }
}

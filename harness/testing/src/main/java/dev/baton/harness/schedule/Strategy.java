package dev.baton.harness.schedule;

/** Decides who moves. Used by one thread at a time; handed from thread to thread. */
public interface Strategy {
  /** What {@link #pick} answers to give a run up because another one covers it. */
  int CUT = -1;

  /** Whether there is another run to make; called before each. */
  boolean begin();

  /** The number of the agent that moves next, one of those that can, or {@link #CUT}. */
  int pick(Moment moment);

  /** The answer to a choice that the running agent asks for, below {@code options}. */
  int choose(int options);

  /** Whether the agent that was picked dies instead of moving; asked only where it may. */
  default boolean dies(Moment moment, int agent) {
    return choose(2) == 1;
  }

  /** A run is over. */
  void end(Run run);

  /** What the session says about the present moment; valid during the call only. */
  interface Moment {
    /** How many agents exist. */
    int agents();

    /** Whether the agent can move now. */
    boolean enabled(int agent);

    /** What the agent does when it moves next. */
    Operation pending(int agent);

    /** Who moved last, -1 at the start. */
    int last();

    /** How many steps the run has made. */
    int step();

    /** The agent's name. */
    String name(int agent);
  }
}

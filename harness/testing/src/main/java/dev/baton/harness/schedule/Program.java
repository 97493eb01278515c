package dev.baton.harness.schedule;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is run again and again.
 *
 * @param name what a person calls it
 * @param agents the names of the agents that are there from the start
 * @param fresh makes the state of one run
 * @param watched whether something is checked after each step, so that the order of changes shows
 * @param limits how far a run may go
 */
public record Program(
    String name, List<String> agents, Supplier<Play> fresh, boolean watched, Limits limits) {

  /** One run's state and code. */
  public interface Play {
    /** Does what the agent does, from beginning to end. */
    void act(int agent) throws Exception;

    /** What does not hold after a step, null when all is well. */
    @Nullable String broken();

    /** What does not hold at the end, null when all is well. */
    @Nullable String brokenAtEnd();
  }

  /**
   * How far a run may go.
   *
   * @param steps after so many steps a run counts as endless
   * @param streak so many steps may one agent make in a row while another one could move
   * @param crashes so many agents may die in one run
   * @param mortal the names of those that may
   * @param patienceMillis an agent that comes to no point for so long has blocked elsewhere
   */
  public record Limits(
      int steps, int streak, int crashes, List<String> mortal, long patienceMillis) {
    /** What holds when nothing is said. */
    public static final Limits USUAL = new Limits(2_000, 200, 0, List.of(), 10_000);
  }
}

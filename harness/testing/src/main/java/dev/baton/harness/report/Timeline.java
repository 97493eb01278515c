package dev.baton.harness.report;

import java.util.List;

/**
 * Who did what when: a lane an agent, a bar an operation.
 *
 * @param lanes the agents
 * @param bars what they did
 */
public record Timeline(List<String> lanes, List<Bar> bars) {
  /** Nothing to draw. */
  public static final Timeline NONE = new Timeline(List.of(), List.of());

  /**
   * One operation.
   *
   * @param lane whose, an index into the lanes
   * @param from when it began, in ticks from 0
   * @param to when it ended, after {@code from}
   * @param text what it was
   * @param note what came of it: a version, a token, an outcome; may be empty
   * @param conflict whether it is one of those that collide
   */
  public record Bar(int lane, int from, int to, String text, String note, boolean conflict) {}

  /** Whether there is nothing to draw. */
  public boolean empty() {
    return bars.isEmpty();
  }
}

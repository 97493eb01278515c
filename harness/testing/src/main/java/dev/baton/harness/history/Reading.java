package dev.baton.harness.history;

import java.util.List;

/**
 * What was read from a file: the history, and what could not be read of it.
 *
 * @param history the events that could be read
 * @param problems what could not, in the order of lines
 * @param whole whether the file ends with a whole line
 */
public record Reading(History history, List<Problem> problems, boolean whole) {

  /**
   * Something that could not be read.
   *
   * @param line where, from 1
   * @param message what, and what to do
   */
  public record Problem(int line, String message) {}
}

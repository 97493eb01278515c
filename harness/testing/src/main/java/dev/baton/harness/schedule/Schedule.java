package dev.baton.harness.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * Which agent moved at each step: plain data. Printed as {@code writer*2 reviewer ?1 writer!}: a
 * name moves that agent, {@code *n} moves it n times, {@code ?k} is the answer to a choice, and
 * {@code !} lets the agent die before its step.
 *
 * @param decisions names, {@code ?k}, and names with {@code !}, one a decision
 */
public record Schedule(List<String> decisions) {
  public Schedule {
    decisions = List.copyOf(decisions);
  }

  /**
   * Reads what {@link #toString} printed.
   *
   * @throws IllegalArgumentException when a count is no number
   */
  public static Schedule parse(String text) {
    List<String> decisions = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      int star = word.lastIndexOf('*');
      int count = star < 0 ? 1 : count(word, star);
      for (int i = 0; i < count && !word.isEmpty(); i++) {
        decisions.add(star < 0 ? word : word.substring(0, star));
      }
    }
    return new Schedule(decisions);
  }

  private static int count(String word, int star) {
    try {
      return Integer.parseInt(word.substring(star + 1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "`" + word + "` in a schedule: a number must follow `*`, as in `writer*2`", e);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < decisions.size(); ) {
      int end = i + 1;
      while (end < decisions.size() && decisions.get(end).equals(decisions.get(i))) {
        end++;
      }
      text.append(text.isEmpty() ? "" : " ").append(decisions.get(i));
      if (end - i > 1) {
        text.append('*').append(end - i);
      }
      i = end;
    }
    return text.toString();
  }
}

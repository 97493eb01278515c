package dev.baton.harness.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which agent moved at each step: plain data. Printed as {@code writer*2 reviewer ?1 writer!}: a
 * name moves that agent, {@code *n} moves it n times, {@code ?k} is the answer to a choice, and
 * {@code !} lets the agent die before its step. After {@code |} stand the agents that take part,
 * and which of their actions, where a failure needs only some: {@code | writer:1,3 reviewer:2}.
 *
 * @param decisions names, {@code ?k}, and names with {@code !}, one a decision
 * @param parts the actions of each agent that takes part, from 1; empty when all of all do
 */
public record Schedule(List<String> decisions, Map<String, List<Integer>> parts) {
  public Schedule {
    decisions = List.copyOf(decisions);
    Map<String, List<Integer>> copy = new LinkedHashMap<>();
    parts.forEach((agent, actions) -> copy.put(agent, List.copyOf(actions)));
    parts = copy;
  }

  /** A schedule in which everybody does everything. */
  public Schedule(List<String> decisions) {
    this(decisions, Map.of());
  }

  /** The same decisions, of these parts only. */
  public Schedule of(Map<String, List<Integer>> some) {
    return new Schedule(decisions, some);
  }

  /**
   * Reads what {@link #toString} printed.
   *
   * @throws IllegalArgumentException when a count or an action is no number
   */
  public static Schedule parse(String text) {
    int bar = text.indexOf('|');
    String moves = bar < 0 ? text : text.substring(0, bar);
    List<String> decisions = new ArrayList<>();
    for (String word : moves.strip().split("\\s+", -1)) {
      int star = word.lastIndexOf('*');
      int count = star < 0 ? 1 : number(word, star, "writer*2");
      for (int i = 0; i < count && !word.isEmpty(); i++) {
        decisions.add(star < 0 ? word : word.substring(0, star));
      }
    }
    Map<String, List<Integer>> parts = new LinkedHashMap<>();
    if (bar >= 0) {
      for (String word : text.substring(bar + 1).strip().split("\\s+", -1)) {
        part(word, parts);
      }
    }
    return new Schedule(decisions, parts);
  }

  private static void part(String word, Map<String, List<Integer>> parts) {
    int colon = word.lastIndexOf(':');
    List<Integer> actions = new ArrayList<>();
    for (String action : word.substring(colon + 1).split(",", -1)) {
      actions.add(number(":" + action, 0, "writer:1,3"));
    }
    parts.put(word.substring(0, Math.max(0, colon)), actions);
  }

  private static int number(String word, int mark, String example) {
    try {
      return Integer.parseInt(word.substring(mark + 1));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "`%s` in a schedule: a number must follow `%s`, as in `%s`"
              .formatted(word, word.charAt(mark), example),
          e);
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
    text.append(parts.isEmpty() ? "" : " |");
    parts.forEach(
        (agent, actions) -> text.append(' ').append(agent).append(':').append(list(actions)));
    return text.toString();
  }

  private static String list(List<Integer> actions) {
    return actions.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}

package dev.baton.engine.model;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a finding is about, without lines and paths: what stays the same while code around it moves.
 *
 * @param role who does it; {@code -} for nobody in particular
 * @param cell what it is done to
 * @param sink the declaration in which it stands, such as {@code demo.Typos.fix(String)}; empty
 *     where that is unknown
 */
public record Subject(String role, String cell, String sink) {
  /** No role in particular. */
  public static final String NOBODY = "-";

  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  /** The names in a message, where a rule says no more. */
  static Subject of(String message) {
    String names =
        NAMED.matcher(message).results().map(r -> name(r)).collect(Collectors.joining(","));
    return new Subject(NOBODY, names.isEmpty() ? message : names, "");
  }

  /** The same, in this declaration. */
  public Subject in(String declaration) {
    return new Subject(role, cell, declaration);
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}

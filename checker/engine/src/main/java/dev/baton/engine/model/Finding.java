package dev.baton.engine.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * The breach of a law.
 *
 * @param message stands alone; lower case, code in back-ticks, no full stop
 * @param label what the carets under the excerpt say
 * @param reached how execution gets there, entry point first
 * @param related other places that explain it: where the policy stands
 * @param wayOut what to do
 * @param subject role, cell, and sink, without lines or paths: what a baseline keeps
 */
public record Finding(
    String rule,
    Severity severity,
    Tier tier,
    String message,
    Place place,
    String label,
    List<Step> reached,
    List<Step> related,
    String wayOut,
    Subject subject)
    implements Comparable<Finding> {

  /**
   * What a finding is about, without lines and paths: what stays the same while code around it
   * moves.
   *
   * @param role who does it; {@code -} for nobody in particular
   * @param cell what it is done to
   * @param sink the declaration in which it stands, such as {@code demo.Typos.fix(String)}; empty
   *     where that is unknown
   */
  public record Subject(String role, String cell, String sink) {
    /** No role in particular. */
    public static final String NOBODY = "-";

    /** The names in a message, where a rule says no more. */
    static Subject of(String message) {
      StringJoiner names = new StringJoiner(",").setEmptyValue(message);
      int open = message.indexOf('`');
      while (open >= 0) {
        int close = message.indexOf('`', open + 1);
        if (close > open + 1) {
          names.add(message.substring(open + 1, close));
        }
        open = close > open + 1 ? message.indexOf('`', close + 1) : close;
      }
      return new Subject(NOBODY, names.toString(), "");
    }

    /** The same, in this declaration. */
    public Subject in(String declaration) {
      return new Subject(role, cell, declaration);
    }
  }

  /** How sure it is. */
  public enum Tier {
    /** Holds on some path that the code has. */
    CERTAIN,
    /** A heuristic, named on the rule's page. */
    LIKELY
  }

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  public Finding {
    reached = List.copyOf(reached);
    related = List.copyOf(related);
  }

  /** A certain finding of the rule; chain the rest on. */
  public static Finding of(RuleInfo rule, Place place, String message) {
    return new Finding(
        rule.id(),
        rule.severity(),
        Tier.CERTAIN,
        message,
        place,
        "here",
        List.of(),
        List.of(),
        rule.fix(),
        Subject.of(message));
  }

  /** The same, with what the carets say. */
  public Finding label(String text) {
    return new Finding(
        rule, severity, tier, message, place, text, reached, related, wayOut, subject);
  }

  /** The same, with how execution gets there. */
  public Finding reached(List<Step> steps) {
    return new Finding(
        rule, severity, tier, message, place, label, steps, related, wayOut, subject);
  }

  /** The same, with one more place that explains it. */
  public Finding related(String text, Place where) {
    return related(List.of(new Step(text, where)));
  }

  /** The same, with more places that explain it. */
  public Finding related(List<Step> more) {
    List<Step> all = new ArrayList<>(related);
    all.addAll(more);
    return new Finding(rule, severity, tier, message, place, label, reached, all, wayOut, subject);
  }

  /** The same, with a way out that knows the case. */
  public Finding wayOut(String text) {
    return new Finding(
        rule, severity, tier, message, place, label, reached, related, text, subject);
  }

  /** The same, about this role (empty: nobody in particular) and this cell. */
  public Finding about(String role, String cell) {
    return about(new Subject(role.isEmpty() ? Subject.NOBODY : role, cell, subject.sink()));
  }

  /** The same, about this. */
  public Finding about(Subject what) {
    return new Finding(rule, severity, tier, message, place, label, reached, related, wayOut, what);
  }

  /** The same, as bad as this. */
  public Finding severity(Severity other) {
    return new Finding(rule, other, tier, message, place, label, reached, related, wayOut, subject);
  }

  /** What it keeps while code around it moves: rule, role, cell, sink. */
  public String identity() {
    return String.join(" | ", rule, subject.role(), subject.cell(), subject.sink());
  }

  /** The same, as a heuristic. */
  public Finding likely() {
    return new Finding(
        rule, severity, Tier.LIKELY, message, place, label, reached, related, wayOut, subject);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}

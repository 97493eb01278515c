package dev.baton.harness.detect.policy;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One policy, as an automaton over the events. The forms are those that are used most in practice
 * (Dwyer, Avrunin, Corbett, "Patterns in property specifications", 1999): absence, existence,
 * bounded existence, response, chain response, precedence, and absence after.
 */
public final class Policy implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "policy",
          "events come in the order that the policies demand",
          """
          A policy given by `--policy` does not hold: `never A`, `eventually A`, `at most N A`, `A then B` \
          (each A is followed by a B), `A next B` (by what the same agent does next), `A before B` (no B \
          without an A before it), or `never B after A`. An event is op, op:key, agent:op, or agent:op:key. \
          Where the history ends too early, what is still missing is ambiguous.""",
          "put the gate into the code where the event is raised, so that the order cannot be another");

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<never>never|eventually|at most (?<most>\\d{1,9})) (?<one>\\S+)"
              + "|never (?<late>\\S+) (?<after>after) (?<since>\\S+)"
              + "|(?<first>\\S+) (?<how>then|next|before) (?<second>\\S+)");

  private enum Form {
    NEVER,
    EVENTUALLY,
    AT_MOST,
    AFTER,
    THEN,
    NEXT,
    BEFORE
  }

  private final String text;
  private final Form form;
  private final Events first;
  private final Events second;
  private final int most;
  private final Sink sink;

  /** The event that the automaton has come to, and waits from. */
  private @Nullable Event at;

  /** A first event that is under way. */
  private @Nullable Event begun;

  private @Nullable Event last;
  private int count;
  private boolean broken;

  /**
   * A policy from its text.
   *
   * @throws IllegalArgumentException when it has none of the forms
   */
  public Policy(String text, Sink sink) {
    Matcher words = WORDS.matcher(text.strip());
    if (!words.matches()) {
      throw new IllegalArgumentException(
          "policy `%s`: use `never A`, `eventually A`, `at most 3 A`, `A then B`, `A next B`, `A before B`, or `never B after A`"
              .formatted(text));
    }
    this.text = text.strip();
    this.sink = sink;
    this.most = words.group("most") == null ? 0 : Integer.parseInt(words.group("most"));
    if (words.group("one") != null) {
      String how = words.group("never").replaceAll("at most.*", "at_most");
      form = Form.valueOf(how.toUpperCase(Locale.ROOT));
      first = Events.parse(words.group("one"));
      second = first;
    } else if (words.group("after") != null) {
      form = Form.AFTER;
      first = Events.parse(words.group("since"));
      second = Events.parse(words.group("late"));
    } else {
      form = Form.valueOf(words.group("how").toUpperCase(Locale.ROOT));
      first = Events.parse(words.group("first"));
      second = Events.parse(words.group("second"));
    }
  }

  @Override
  public void called(Event event) {
    last = event;
    if (broken) {
      return; // one breach, one finding
    }
    boolean one = first.matches(event);
    boolean two = second.matches(event);
    switch (form) {
      case NEVER -> check(!one, event, null);
      case AT_MOST -> check(!one || ++count <= most, event, at);
      case EVENTUALLY -> at = one ? event : at;
      case THEN -> at = two ? null : one && at == null ? event : at;
      case NEXT -> next(event, one, two);
      case AFTER -> check(!two || at == null, event, at);
      case BEFORE -> before(event, two);
    }
    begun = one ? event : begun;
  }

  private void next(Event event, boolean one, boolean two) {
    if (at != null && at.agent().equals(event.agent())) {
      check(two, event, at);
      at = null;
    }
    at = one && at == null ? event : at;
  }

  private void before(Event event, boolean two) {
    if (two && at == null && begun != null) {
      broken = true;
      sink.ambiguous(INFO, sentence(event), event, begun);
    } else {
      check(!two || at != null, event, null);
    }
  }

  @Override
  public void returned(Event event) {
    boolean remembers = form == Form.BEFORE || form == Form.AFTER || form == Form.AT_MOST;
    at = remembers && at == null && first.matches(event) ? event : at;
  }

  private void check(boolean holds, Event event, @Nullable Event because) {
    if (!holds) {
      broken = true;
      sink.confirmed(
          INFO,
          sentence(event),
          because == null ? new Event[] {event} : new Event[] {event, because});
    }
  }

  private String sentence(Event event) {
    return "`%s` breaks the policy `%s`".formatted(event.agent(), text);
  }

  @Override
  public void finish(boolean whole) {
    Event from = form == Form.EVENTUALLY ? last : at;
    boolean waits = (form == Form.THEN && at != null) || (form == Form.EVENTUALLY && at == null);
    if (broken || !waits || from == null) {
      return;
    }
    String sentence = "the history ends, and the policy `%s` still waits".formatted(text);
    if (whole) {
      sink.confirmed(INFO, sentence, from);
    } else {
      sink.ambiguous(INFO, sentence, from);
    }
  }
}

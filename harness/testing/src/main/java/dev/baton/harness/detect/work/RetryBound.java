package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attempts past their bound, after the end, or without a new look. */
public final class RetryBound implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "retry-bound",
          "attempts are bounded, start from a fresh read, and end",
          """
          An attempt had a number past the bound (`--max-attempts`, or `maxAttempts` in the value of an \
          event of the task); or came after its task had given up; or counted from the start again; or \
          the last one failed and nobody gave up. A write that was refused was sent again on the same \
          version without a read in between; or conflicts went on and on, and nothing was committed.""",
          "bound each task once, read again after a conflict, and escalate when the bound is spent");

  /** So many conflicts in a row of one agent on one key are no bad luck. */
  private static final int STARVED = 100;

  private final Sink sink;
  private final Settings settings;
  private final Map<String, Series> tasks = new HashMap<>();
  private final Map<String, Event> gaveUp = new HashMap<>();
  private final Map<String, Event> refused = new HashMap<>();
  private final Map<String, Integer> conflicts = new HashMap<>();

  /** The attempts at one task by one agent. */
  private static final class Series {
    long bound;
    @Nullable Event last;
    boolean reported;
  }

  /** Reports to the sink. */
  public RetryBound(Sink sink, Settings settings) {
    this.sink = sink;
    this.settings = settings;
  }

  @Override
  public void called(Event event) {
    switch (event.op()) {
      case ATTEMPT, OFFER -> attempt(event);
      case WRITE, COMMIT, EFFECT -> {
        late(event);
        blind(event);
      }
      default -> {}
    }
  }

  private Series series(Event event) {
    boolean channel = event.op() == Op.OFFER;
    String name = channel ? task(event) : task(event) + "\n" + event.agent();
    return tasks.computeIfAbsent(name, n -> new Series());
  }

  /** What is attempted; all that the agent does where it does not say. */
  private static String task(Event event) {
    return event.task() == null ? "\n" + event.agent() : event.task();
  }

  private void attempt(Event event) {
    boolean refusedOffer = event.op() == Op.OFFER && !event.maybe();
    if (event.attempt() == Event.ABSENT || refusedOffer) {
      return;
    }
    Series series = series(event);
    series.bound = bound(event, series.bound);
    Event end = ended(event);
    Event last = series.last;
    if (end != null) {
      report(series, event, "made attempt %d%s after it had been given up", end);
    } else if (series.bound > 0 && event.attempt() > series.bound) {
      report(series, event, "made attempt %d%s, past its bound of " + series.bound, last);
    } else if (event.task() != null && last != null && counted(last, event)) {
      String more = " after attempt " + last.attempt() + ": the count starts again";
      report(series, event, "made attempt %d%s" + more, last);
    }
    series.last = event;
  }

  /**
   * The end of the task that this comes after; whoever starts to count anew does something else.
   */
  private @Nullable Event ended(Event event) {
    Event end = gaveUp.get(task(event));
    if (end == null || !end.before(event)) {
      return null;
    }
    boolean goesOn = event.attempt() > Math.max(1, end.attempt());
    boolean same = event.task() != null && end.agent().equals(event.agent());
    return goesOn || same ? end : null;
  }

  private static boolean counted(Event last, Event event) {
    return event.attempt() < last.attempt() && last.before(event);
  }

  private long bound(Event event, long known) {
    Object given = event.value() instanceof Map<?, ?> map ? map.get("maxAttempts") : null;
    if (given instanceof Number number) {
      return number.longValue();
    }
    return known > 0 ? known : settings.maxAttempts();
  }

  private void report(Series series, Event event, String sentence, @Nullable Event other) {
    if (series.reported) {
      return;
    }
    series.reported = true;
    String task = event.task() == null ? "" : " at `" + event.task() + "`";
    String text = "`" + event.agent() + "` " + sentence.formatted(event.attempt(), task);
    sink.confirmed(INFO, text, other == null ? new Event[] {event} : new Event[] {event, other});
  }

  /** What was given up is done no more by who gave it up. */
  private void late(Event event) {
    Event end = event.task() == null ? null : gaveUp.get(event.task());
    if (end == null || !end.agent().equals(event.agent())) {
      return;
    }
    if (event.ok() && end.before(event) && !series(event).reported) {
      series(event).reported = true;
      sink.confirmed(
          INFO,
          "`%s` changed `%s` after it had given up `%s`"
              .formatted(event.agent(), Locks.name(event), event.task()),
          event,
          end);
    }
  }

  /** The same version once more, although it was refused, and nobody looked. */
  private void blind(Event event) {
    String name = event.agent() + "\n" + Locks.name(event);
    Event last = refused.get(name);
    if (last == null || event.base() == Event.ABSENT) {
      return;
    }
    if (last.base() == event.base() && last.before(event)) {
      refused.remove(name);
      sink.confirmed(
          INFO,
          "`%s` wrote `%s` on version %d again after that was refused, without reading"
              .formatted(event.agent(), Locks.name(event), event.base()),
          event,
          last);
    }
  }

  @Override
  public void returned(Event event) {
    switch (event.op()) {
      case GAVE_UP -> gaveUp.put(task(event), event);
      case READ -> refused.remove(event.agent() + "\n" + Locks.name(event));
      case WRITE, COMMIT -> wrote(event);
      default -> {}
    }
  }

  private void wrote(Event event) {
    String name = event.agent() + "\n" + Locks.name(event);
    if (event.outcome() != Outcome.FAILED) {
      refused.remove(name);
      conflicts.remove(name);
      return;
    }
    refused.put(name, event);
    int row = conflicts.merge(name, 1, Integer::sum);
    if (row == STARVED) {
      sink.confirmed(
          INFO,
          "`%s` was refused %d times in a row on `%s` and got nothing done"
              .formatted(event.agent(), row, Locks.name(event)),
          event);
    }
  }

  @Override
  public void finish(boolean whole) {
    for (Series series : tasks.values()) {
      Event last = series.last;
      if (last == null || series.bound == 0 || gaveUp.containsKey(task(last)) || !whole) {
        continue;
      }
      boolean failed = last.outcome() == Outcome.FAILED && last.op() == Op.ATTEMPT;
      if (failed && last.attempt() >= series.bound) {
        report(series, last, "failed in attempt %d%s, the last one, and nobody gave up", null);
      }
    }
  }
}

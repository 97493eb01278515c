package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Agents that wait for each other in a circle, or take their locks in orders that allow it. */
public final class Deadlock implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "deadlock",
          "no circle of agents waits for locks that the next one holds",
          """
          At the end of the history some agents wait for locks, each held by the next, in a circle; \
          that is confirmed. It is ambiguous where nobody got stuck, but agents take the same locks in \
          different orders, with no common lock around them, so that another timing would.""",
          "take locks in one order everywhere, or all at once, or give up after a while");

  private final Sink sink;
  private final Locks locks = new Locks();
  private final LockOrder order = new LockOrder();
  private final Map<String, Event> waiting = new LinkedHashMap<>();
  private final Map<String, List<Event>> held = new HashMap<>();
  private boolean refusals;

  /** Reports to the sink. */
  public Deadlock(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void called(Event event) {
    if (event.op() == Op.LOCK) {
      refusals |= event.outcome() == Outcome.FAILED;
      if (event.outcome() != Outcome.FAILED) {
        waiting.put(event.agent(), event);
      }
    } else if (event.op() == Op.UNLOCK && event.maybe()) {
      held.getOrDefault(event.agent(), new ArrayList<>())
          .removeIf(hold -> Locks.name(hold).equals(Locks.name(event)));
    }
    locks.called(event);
  }

  @Override
  public void returned(Event event) {
    if (event.op() != Op.LOCK || !event.ok()) {
      return;
    }
    waiting.remove(event.agent(), event);
    List<Event> mine = held.computeIfAbsent(event.agent(), a -> new ArrayList<>(2));
    order.taken(event, mine);
    mine.removeIf(hold -> Locks.name(hold).equals(Locks.name(event)));
    mine.add(event);
    locks.returned(event);
  }

  @Override
  public void finish(boolean whole) {
    boolean stuck = false;
    for (Event first : List.copyOf(waiting.values())) {
      List<Event> circle = circle(first);
      if (!circle.isEmpty()) {
        stuck = true;
        sink.confirmed(INFO, sentence(circle), witness(circle));
        circle.forEach(wait -> waiting.remove(wait.agent()));
      }
    }
    if (!stuck && !refusals) { // who is refused instead of waiting does not get stuck
      order.circles().forEach(this::possible);
    }
  }

  /** Those who wait from this one on, if that leads back to it. */
  private List<Event> circle(Event first) {
    List<Event> chain = new ArrayList<>();
    Event wait = waiting.get(first.agent());
    while (wait != null && !chain.contains(wait)) {
      chain.add(wait);
      List<Event> holds = locks.of(Locks.name(wait));
      wait = holds.isEmpty() ? null : waiting.get(holds.get(0).agent());
    }
    return first.equals(wait) ? chain : List.of();
  }

  private String sentence(List<Event> circle) {
    StringBuilder text = new StringBuilder();
    for (Event wait : circle) {
      String lock = Locks.name(wait);
      text.append(text.isEmpty() ? "" : ", ");
      text.append(
          "`%s` waits for `%s`, which `%s` holds"
              .formatted(wait.agent(), lock, locks.of(lock).get(0).agent()));
    }
    return text.toString();
  }

  private Event[] witness(List<Event> circle) {
    List<Event> all = new ArrayList<>(circle);
    circle.forEach(wait -> all.add(locks.of(Locks.name(wait)).get(0)));
    return all.toArray(Event[]::new);
  }

  private void possible(List<LockOrder.Taken> circle) {
    StringBuilder text = new StringBuilder();
    List<Event> witness = new ArrayList<>();
    for (LockOrder.Taken taken : circle) {
      text.append(text.isEmpty() ? "" : ", ");
      text.append(
          "`%s` took `%s` while it held `%s`"
              .formatted(taken.inner().agent(), taken.to(), taken.from()));
      witness.add(taken.inner());
    }
    witness.sort(Comparator.comparingLong(Event::call).reversed());
    sink.ambiguous(
        INFO,
        text + ": with another timing they wait for each other",
        witness.toArray(Event[]::new));
  }
}

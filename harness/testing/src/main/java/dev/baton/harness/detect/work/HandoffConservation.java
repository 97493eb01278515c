package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Recent;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Work that is lost, doubled, or kept when it changes hands. */
public final class HandoffConservation implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "handoff-conservation",
          "what is handed off arrives once, whole, and is let go",
          """
          An `offer` was never accepted; one offer was accepted twice; who had handed a task off went on \
          working on it; the receiver read a version older than the one that was offered, or lacks a key \
          of the payload; or a task went the same way between two agents more often than \
          `--max-handoffs` allows.""",
          "let the channel take an offer out as it is accepted, and let go of what was offered");

  private final Sink sink;
  private final Settings settings;

  /** Tasks of which an offer is not accepted yet. */
  private final Map<String, Work> offered = new LinkedHashMap<>();

  /** Tasks of which nothing is on its way. */
  private final Map<String, Work> arrived = new Recent<>();

  private final Map<String, Event> expected = new HashMap<>();

  /** One task on its way. */
  private static final class Work {
    final Deque<Event> offered = new ArrayDeque<>(1);
    final Map<String, Integer> ways = new HashMap<>(2);

    /** The last offer that was taken up, and by which accept. */
    @Nullable Event taken;

    @Nullable Event accept;
    boolean reported;
  }

  /** Reports to the sink. */
  public HandoffConservation(Sink sink, Settings settings) {
    this.sink = sink;
    this.settings = settings;
  }

  private static String name(Event event) {
    return event.task() == null ? "\n" + event.key() + "\n" + event.value() : event.task();
  }

  @Override
  public void called(Event event) {
    switch (event.op()) {
      case OFFER -> offered(event);
      case WRITE, COMMIT, EFFECT -> keptOn(event);
      case READ -> reads(event);
      default -> {}
    }
  }

  private @Nullable Work known(String name) {
    Work open = offered.get(name);
    return open == null ? arrived.get(name) : open;
  }

  private Work work(String name) {
    Work known = known(name);
    return known == null ? new Work() : known;
  }

  private static void move(Event event, Map<String, Work> from, Map<String, Work> to, Work work) {
    from.remove(name(event));
    to.put(name(event), work);
  }

  private void offered(Event event) {
    if (!event.maybe()) {
      return;
    }
    Work work = work(name(event));
    work.offered.add(event);
    move(event, arrived, offered, work);
    int times = work.ways.merge(event.agent() + "\n" + event.key(), 1, Integer::sum);
    if (event.task() != null && times == settings.maxHandoffs() + 1) {
      String to = event.key() == null ? "" : " to `" + event.key() + "`";
      sink.confirmed(
          INFO,
          "`%s` handed `%s` off%s for the %dth time: it goes back and forth"
              .formatted(event.agent(), event.task(), to, times),
          event);
    }
  }

  /** Who has handed a task off, and has not got it back, does not work on it. */
  private void keptOn(Event event) {
    Work work = event.task() == null ? null : known(event.task());
    Event taken = work == null ? null : work.taken;
    Event accept = work == null ? null : work.accept;
    if (taken == null || accept == null || !event.ok()) {
      return;
    }
    boolean old = taken.agent().equals(event.agent()) && !accept.agent().equals(event.agent());
    if (old && accept.before(event)) {
      sink.confirmed(
          INFO,
          "`%s` went on with `%s` after `%s` had taken it over"
              .formatted(event.agent(), event.task(), accept.agent()),
          event,
          accept);
    }
  }

  private void reads(Event event) {
    Event offer = expected.get(event.agent() + "\n" + event.key());
    if (offer != null && event.ok() && event.versioned() && event.version() < offer.version()) {
      sink.confirmed(
          INFO,
          "`%s` read version %d of `%s`, and was handed version %d"
              .formatted(event.agent(), event.version(), event.key(), offer.version()),
          event,
          offer);
    }
  }

  @Override
  public void returned(Event event) {
    if (event.op() != Op.ACCEPT || !event.ok() || (event.task() == null && event.value() == null)) {
      return;
    }
    Work work = work(name(event));
    Event offer = work.offered.poll();
    if (work.offered.isEmpty()) {
      move(event, offered, arrived, work);
    }
    Event before = work.accept;
    boolean again = before != null && event.attempt() > before.attempt();
    if (offer == null && before != null && !again && !work.reported) {
      work.reported = true; // what is in flight is delivered again as its next attempt
      sink.confirmed(
          INFO,
          "`%s` was accepted twice, by `%s` and by `%s`"
              .formatted(said(event), before.agent(), event.agent()),
          event,
          before);
    }
    if (offer != null) {
      arrived(offer, event);
      work.taken = offer;
    }
    work.accept = event;
  }

  private static String said(Event event) {
    return event.task() == null ? String.valueOf(event.value()) : event.task();
  }

  private void arrived(Event offer, Event accept) {
    if (offer.versioned() && offer.key() != null) {
      expected.put(accept.agent() + "\n" + offer.key(), offer);
    }
    String missing = missing(offer.value(), accept.value(), "");
    if (!missing.isEmpty()) {
      sink.confirmed(
          INFO,
          "`%s` was accepted by `%s` without `%s`".formatted(said(offer), accept.agent(), missing),
          accept,
          offer);
    }
  }

  /** The first key of the sent map that the received one lacks. */
  private static String missing(@Nullable Object sent, @Nullable Object received, String path) {
    if (sent instanceof Map<?, ?> whole && received instanceof Map<?, ?> part) {
      for (Map.Entry<?, ?> entry : whole.entrySet()) {
        String key = path + entry.getKey();
        if (!part.containsKey(entry.getKey())) {
          return key;
        }
        String deeper = missing(entry.getValue(), part.get(entry.getKey()), key + ".");
        if (!deeper.isEmpty()) {
          return deeper;
        }
      }
    }
    return "";
  }

  @Override
  public void finish(boolean whole) {
    for (Work work : offered.values()) {
      for (Event offer : work.offered) {
        lost(offer, whole);
      }
    }
  }

  private void lost(Event offer, boolean whole) {
    if (!offer.ok() || offer.task() == null || settings.independent()) {
      return;
    }
    String to = offer.key() == null ? "" : " to `" + offer.key() + "`";
    String sentence =
        "`%s` offered `%s`%s, and nobody ever accepted it"
            .formatted(offer.agent(), offer.task(), to);
    if (whole) {
      sink.confirmed(INFO, sentence, offer);
    } else {
      sink.ambiguous(INFO, sentence, offer);
    }
  }
}

package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.History;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import dev.baton.harness.machine.Versioned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges version-stamped histories in linear time. Clusters of one version (its write and whoever
 * saw it) can only stand in the order of versions, so a history is linearizable exactly when no
 * operation on a later version returned before one on an earlier version was called (zones: Gibbons
 * and Korach, "Testing shared memories", 1997; recoverable orders: Kingsbury and Alvaro, "Elle",
 * 2020). What contradicts is always a pair, and the pair is the witness.
 */
final class VersionOrder {
  private final Judge general;

  VersionOrder(Judge general) {
    this.general = general;
  }

  Judgement judge(History history) {
    Map<String, List<Event>> keys = new LinkedHashMap<>();
    Map<String, Long> first = new LinkedHashMap<>();
    for (Event e : history) {
      String key = e.key();
      if (key == null) {
        continue;
      }
      boolean init = e.op() == Op.INIT && e.versioned();
      if (init) {
        first.putIfAbsent(key, e.version());
      }
      if (init || Versioned.isOperation(e)) {
        keys.computeIfAbsent(key, k -> new ArrayList<>()).add(e);
      }
    }
    for (Map.Entry<String, List<Event>> key : keys.entrySet()) {
      Judgement judgement = key(key.getValue(), first.get(key.getKey()));
      if (judgement.kind() != Judgement.Kind.LINEARIZABLE) {
        return judgement;
      }
    }
    return Judgement.linearizable();
  }

  private Judgement key(List<Event> all, @Nullable Long given) {
    List<Event> operations = useful(all);
    if (operations.isEmpty()) {
      return Judgement.linearizable();
    }
    long first = given == null ? smallest(operations) : given;
    if (operations.stream().anyMatch(VersionOrder::isBlind)) {
      return general.search(new Versioned(first), History.of(operations));
    }
    Chain chain = new Chain(operations);
    Judgement fault = chain.fault();
    Optional<Judgement> found = fault != null ? Optional.of(fault) : sweep(chain);
    if (found.isPresent()) {
      return found.get();
    }
    return new Installs(chain, first)
        .judge()
        .orElseGet(() -> general.search(new Versioned(first), History.of(operations)));
  }

  /** Refusals that say nothing and reads that answered nothing cannot contradict anybody. */
  private static List<Event> useful(List<Event> all) {
    List<Event> useful = new ArrayList<>(all.size());
    for (Event e : all) {
      boolean empty = e.outcome() == Outcome.FAILED && !e.versioned() && e.base() == Event.ABSENT;
      if (!empty && (e.op() != Op.READ || e.ok())) {
        useful.add(e);
      }
    }
    return useful;
  }

  /** A write that gives neither its version nor its base has no place in the order. */
  private static boolean isBlind(Event e) {
    return e.op() != Op.READ && e.maybe() && Chain.installs(e) == Event.ABSENT;
  }

  private static long smallest(List<Event> operations) {
    long smallest = Long.MAX_VALUE;
    for (Event e : operations) {
      if (e.maybe() && e.base() != Event.ABSENT) {
        smallest = Math.min(smallest, e.base());
      }
      if (e.versioned()) {
        smallest = Math.min(smallest, e.version());
      }
    }
    return smallest == Long.MAX_VALUE ? 0 : smallest;
  }

  /** Upward over the versions: nothing on this one returned before anything below it was called. */
  private static Optional<Judgement> sweep(Chain chain) {
    Event latest = null;
    for (int at = chain.index.first(); at >= 0; at = chain.index.after(at)) {
      Event write = chain.writer[at];
      Event first = chain.firstEnd[at];
      if (first != null && write != null && first.before(write)) {
        return Optional.of(pair("was seen before its call by", write, first));
      }
      if (first != null && latest != null && first.before(latest)) {
        return Optional.of(overtaken(latest, first, chain.index.version(at)));
      }
      Event last = chain.lastCall[at];
      if (last != null && (latest == null || last.call() > latest.call())) {
        latest = last;
      }
    }
    return Optional.empty();
  }

  private static Judgement overtaken(Event late, Event early, long version) {
    String what = late.op() == Op.READ ? "saw" : late.ok() ? "installed" : "was refused over";
    return pair(
        what
            + " version "
            + Chain.installs(late)
            + " although it began after version "
            + version
            + " was there:",
        late,
        early);
  }

  /** A violation by two operations. */
  static Judgement pair(String why, Event late, Event early) {
    String sentence = late.sentence() + " " + why;
    return late.equals(early)
        ? Judgement.violation(sentence, List.of(late))
        : Judgement.violation(sentence + " " + early.sentence(), List.of(early, late));
  }
}

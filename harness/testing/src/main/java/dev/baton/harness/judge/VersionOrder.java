package dev.baton.harness.judge;

import static java.util.Objects.requireNonNull;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.History;
import dev.baton.harness.history.Op;
import dev.baton.harness.machine.Versioned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Map<String, Operations> keys = new LinkedHashMap<>();
    for (Event e : history) {
      String key = e.key();
      boolean init = e.op() == Op.INIT && e.versioned();
      if (key != null && (init || Versioned.isOperation(e))) {
        keys.computeIfAbsent(key, k -> new Operations()).add(e);
      }
    }
    for (Operations operations : keys.values()) {
      Judgement judgement = key(operations);
      if (judgement.kind() != Judgement.Kind.LINEARIZABLE) {
        return judgement;
      }
    }
    return Judgement.linearizable();
  }

  private Judgement key(Operations operations) {
    if (operations.events().isEmpty()) {
      return Judgement.linearizable();
    }
    if (operations.blind()) {
      return search(operations);
    }
    Chain chain = new Chain(operations);
    Judgement fault = chain.fault();
    Optional<Judgement> found = fault != null ? Optional.of(fault) : sweep(chain);
    if (found.isPresent()) {
      return found.get();
    }
    return new Installs(chain, operations.first()).judge().orElseGet(() -> search(operations));
  }

  private Judgement search(Operations operations) {
    return general.search(new Versioned(operations.first()), History.of(operations.events()));
  }

  /** Upward over the versions: nothing on this one returned before anything below it was called. */
  private static Optional<Judgement> sweep(Chain chain) {
    int latest = -1;
    for (int at = chain.index.first(); at >= 0; at = chain.index.after(at)) {
      if (!chain.touched(at)) {
        continue;
      }
      if (chain.seenBeforeWritten(at)) {
        Event write = requireNonNull(chain.writer(at));
        Event first = requireNonNull(chain.firstEnd(at));
        return Optional.of(pair("was seen before its call by", write, first));
      }
      if (latest >= 0 && chain.endTick(at) < chain.callTick(latest)) {
        Event late = requireNonNull(chain.lastCall(latest));
        Event early = requireNonNull(chain.firstEnd(at));
        return Optional.of(overtaken(late, early, chain.index.version(at)));
      }
      latest = latest < 0 || chain.callTick(at) > chain.callTick(latest) ? at : latest;
    }
    return Optional.empty();
  }

  private static Judgement overtaken(Event late, Event early, long version) {
    String what = late.op() == Op.READ ? "saw" : late.ok() ? "installed" : "was refused over";
    return pair(
        what
            + " version "
            + Operations.installs(late)
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

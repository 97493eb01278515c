package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives every version the moment at which it was installed, as late as possible. Needed where the
 * history leaves gaps: writes of unknown outcome that may have installed what others saw, and
 * refusals that do not say which version they met, each of which needs a moment at which the
 * version it expected did not stand. As late as possible is enough: a later install never makes a
 * refusal harder to explain, and every bound on the next version only moves up with it.
 */
final class Installs {
  private final Chain chain;
  private final VersionIndex index;
  private final long first;
  private final Map<Long, List<Event>> crashes = new HashMap<>();
  private final Map<Long, List<Event>> refusals = new HashMap<>();

  Installs(Chain chain, long first) {
    this.chain = chain;
    this.index = chain.index;
    this.first = first;
    chain.crashed.forEach(
        e -> crashes.computeIfAbsent(Operations.installs(e), k -> new ArrayList<>()).add(e));
    chain.refused.forEach(e -> refusals.computeIfAbsent(e.base(), k -> new ArrayList<>()).add(e));
  }

  /** The judgement, or empty where versions are too far apart for it. */
  Optional<Judgement> judge() {
    for (int at = index.size() - 1; at > 0; at--) {
      if (index.known(at) && chain.writer(at) == null && index.version(at) > first) {
        if (!index.learnPredecessor(at)) {
          return Optional.empty();
        }
      }
    }
    Judgement broken = links();
    if (broken != null) {
      return Optional.of(broken);
    }
    boolean times = !chain.refused.isEmpty() || !chain.crashed.isEmpty();
    return Optional.of(times ? moments() : Judgement.linearizable());
  }

  /** Each version was written once, by a write based on the one before it. */
  private @Nullable Judgement links() {
    for (int at = index.first(); at >= 0; at = index.after(at)) {
      Event write = chain.writer(at);
      long version = index.version(at);
      if (write == null && version != first && crashes.get(version) == null) {
        Event seen = chain.touched(at) ? chain.lastCall(at) : basedOn(version);
        return seen == null
            ? Judgement.violation("nobody wrote version " + version, List.of())
            : VersionOrder.pair("saw version " + version + ", which nobody wrote", seen, seen);
      }
      if (write != null && version <= first) {
        return VersionOrder.pair("installed a version that stood from the start", write, write);
      }
      Judgement torn = write == null ? null : link(write, at);
      if (torn != null) {
        return torn;
      }
    }
    return null;
  }

  private @Nullable Judgement link(Event write, int at) {
    int before = index.before(at);
    if (write.base() == Event.ABSENT || (before >= 0 && index.version(before) == write.base())) {
      return null;
    }
    Event other = before < 0 ? null : chain.lastCall(before);
    if (write.base() >= index.version(at) || other == null) {
      return VersionOrder.pair("does not follow the version that it was based on", write, write);
    }
    return VersionOrder.pair(
        "was based on version " + write.base() + " and overwrites, unseen, what came between:",
        write,
        other);
  }

  private @Nullable Event basedOn(long version) {
    for (int at = 0; at < index.size(); at++) {
      Event write = chain.writer(at);
      if (write != null && write.base() == version) {
        return write;
      }
    }
    return null;
  }

  private Judgement moments() {
    long[] until = latest();
    long from = Long.MIN_VALUE;
    long moment = Long.MIN_VALUE;
    int before = -1;
    for (int at = index.first(); at >= 0; at = index.after(at)) {
      if (index.version(at) <= first) {
        before = at;
        continue;
      }
      from = Math.max(from, earliest(at, before));
      Event refusal = before < 0 ? null : binding(index.version(before), moment);
      long limit = refusal == null ? until[at] : Math.min(until[at], refusal.end());
      if (limit < Math.max(from, moment)) {
        return refusal == null || until[at] <= limit ? nobodyInTime(at) : standing(refusal);
      }
      moment = limit;
      before = at;
    }
    return before < 0 ? Judgement.linearizable() : beyond(before, from, moment);
  }

  /** The latest moment for each version: whoever saw it, or any later one, has not returned. */
  private long[] latest() {
    long[] until = new long[index.size()];
    long soonest = Event.NEVER;
    for (int at = index.size() - 1; at >= 0; at--) {
      soonest = chain.touched(at) ? Math.min(soonest, chain.endTick(at)) : soonest;
      until[at] = soonest;
    }
    return until;
  }

  /** The earliest: its write, and whoever saw the version before it, have been called. */
  private long earliest(int at, int before) {
    Event write = chain.writer(at);
    Event seen = before < 0 ? null : chain.lastCall(before);
    long called = write != null ? write.call() : firstCrash(at);
    return seen == null ? called : Math.max(called, seen.call());
  }

  private long firstCrash(int at) {
    return crashCall(index.version(at), chain.value(at));
  }

  private long crashCall(long version, @Nullable Object value) {
    return crashes.getOrDefault(version, List.of()).stream()
        .filter(e -> value == null || e.value() == null || value.equals(e.value()))
        .mapToLong(Event::call)
        .min()
        .orElse(Event.NEVER);
  }

  /** The refusal that, of those called after the version was there, ended first. */
  private @Nullable Event binding(long version, long installed) {
    Event soonest = null;
    for (Event e : refusals.getOrDefault(version, List.of())) {
      if (e.call() > installed && (soonest == null || e.end() < soonest.end())) {
        soonest = e;
      }
    }
    return soonest;
  }

  /**
   * After the last version that anybody saw, only writes of unknown outcome can explain refusals.
   */
  private Judgement beyond(int last, long from, long installed) {
    long version = index.version(last);
    Event seen = chain.lastCall(last);
    long low = seen == null ? from : Math.max(from, seen.call());
    long moment = installed;
    for (Event e = binding(version, moment); e != null; e = binding(version, moment)) {
      version++;
      low = Math.max(low, crashCall(version, null));
      if (e.end() < Math.max(low, moment)) {
        return standing(e);
      }
      moment = e.end();
    }
    return Judgement.linearizable();
  }

  private static Judgement standing(Event refusal) {
    return VersionOrder.pair(
        "was refused although version " + refusal.base() + " stood all the while",
        refusal,
        refusal);
  }

  private Judgement nobodyInTime(int at) {
    Event seen = chain.firstEnd(at);
    String why = "saw version " + index.version(at) + " before anybody could have written it";
    return seen == null
        ? Judgement.violation("nobody wrote version " + index.version(at) + " in time", List.of())
        : VersionOrder.pair(why, seen, seen);
  }
}

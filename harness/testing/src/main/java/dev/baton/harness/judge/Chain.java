package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations on one version-stamped key, sorted by the version that they installed or saw. The
 * version order is the order of the writes, so nothing has to be searched for.
 */
final class Chain {
  final VersionIndex index;
  final @Nullable Event[] writer;

  /** Of the operations on a version, the one that returned first, and the one called last. */
  final @Nullable Event[] firstEnd;

  final @Nullable Event[] lastCall;

  /** Writes refused without a word about the version that stood in their way. */
  final List<Event> refused = new ArrayList<>();

  /** Writes of unknown outcome. */
  final List<Event> crashed = new ArrayList<>();

  private final @Nullable Event[] witness;
  private @Nullable Judgement fault;

  Chain(List<Event> operations) {
    index = index(operations);
    writer = new Event[index.size()];
    firstEnd = new Event[index.size()];
    lastCall = new Event[index.size()];
    witness = new Event[index.size()];
    operations.forEach(this::place);
  }

  private static VersionIndex index(List<Event> operations) {
    long[] versions = new long[2 * operations.size()];
    int sure = 0;
    for (Event e : operations) {
      if (e.outcome() != Outcome.UNKNOWN) {
        sure = add(versions, sure, installs(e));
        sure = add(versions, sure, e.ok() ? e.base() : Event.ABSENT);
      }
    }
    int count = sure;
    for (Event e : operations) {
      if (e.outcome() == Outcome.UNKNOWN) {
        count = add(versions, count, installs(e));
        count = add(versions, count, e.base());
      }
    }
    return new VersionIndex(versions, sure, count);
  }

  private static int add(long[] versions, int count, long version) {
    if (version == Event.ABSENT) {
      return count;
    }
    versions[count] = version;
    return count + 1;
  }

  /** The version that the operation installed, or saw. */
  static long installs(Event e) {
    boolean write = e.op() == Op.WRITE || e.op() == Op.COMMIT;
    boolean follows = write && e.outcome() != Outcome.FAILED && e.base() != Event.ABSENT;
    return e.version() == Event.ABSENT && follows ? e.base() + 1 : e.version();
  }

  /** The first thing that contradicts itself whatever the times are. */
  @Nullable Judgement fault() {
    return fault;
  }

  /** The value of a version, where somebody gives it. */
  @Nullable Object value(int at) {
    Event known = writer[at] != null ? writer[at] : witness[at];
    return known == null ? null : known.value();
  }

  private void place(Event e) {
    if (e.outcome() == Outcome.UNKNOWN) {
      crashed.add(e);
      return;
    }
    long version = installs(e);
    if (version == Event.ABSENT) {
      if (e.base() != Event.ABSENT) {
        refused.add(e);
      }
      return;
    }
    int at = index.of(version);
    if (e.op() == Op.READ || e.op() == Op.INIT || e.outcome() == Outcome.FAILED) {
      observe(e, at);
    } else {
      install(e, at);
    }
    Event first = firstEnd[at];
    firstEnd[at] = first == null || e.end() < first.end() ? e : first;
    Event last = lastCall[at];
    lastCall[at] = last == null || e.call() > last.call() ? e : last;
  }

  private void observe(Event e, int at) {
    if (e.op() != Op.READ && e.op() != Op.INIT) {
      if (e.base() == e.version()) {
        fail("was refused although the version that it was based on stood", e, e);
      }
      return;
    }
    if (e.value() == null) {
      return;
    }
    Event known = writer[at] != null && writer[at].value() != null ? writer[at] : witness[at];
    if (known == null) {
      witness[at] = e;
    } else if (!e.value().equals(known.value())) {
      fail("disagrees about the value of version " + e.version() + " with", e, known);
    }
  }

  private void install(Event e, int at) {
    Event other = writer[at];
    if (other != null) {
      String both = "installed version " + installs(e) + ", as did";
      fail(e.base() != Event.ABSENT && e.base() == other.base() ? lost(e) : both, e, other);
      return;
    }
    writer[at] = e;
    Event seen = witness[at];
    if (seen != null && e.value() != null && !e.value().equals(seen.value())) {
      fail("disagrees about the value of version " + installs(e) + " with", e, seen);
    }
  }

  private static String lost(Event e) {
    return "was based on version " + e.base() + " and overwrites unseen what was based on it too:";
  }

  private void fail(String why, Event late, Event early) {
    if (fault == null) {
      fault = VersionOrder.pair(why, late, early);
    }
  }
}

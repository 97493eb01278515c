package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The operations on one version-stamped key, and all that has to be known of them before any can be
 * given its place. Everything is noted while they are gathered: a history is larger than any cache,
 * and each further walk over its events costs as much again.
 */
final class Operations {
  private final List<Event> events = new ArrayList<>();

  /** Writes of unknown outcome, which are among the events too. */
  private final List<Event> crashed = new ArrayList<>();

  private long[] versions = new long[16];
  private int count;
  private long given = Event.ABSENT;
  private long smallest = Long.MAX_VALUE;
  private boolean blind;

  /** Takes an operation, or leaves it where it cannot contradict anybody. */
  void add(Event e) {
    if (e.op() == Op.INIT && given == Event.ABSENT) {
      given = e.version();
    }
    if (!isUseful(e)) {
      return;
    }
    events.add(e);
    long installs = installs(e);
    blind |= e.op() != Op.READ && e.maybe() && installs == Event.ABSENT;
    if (e.maybe() && e.base() != Event.ABSENT) {
      smallest = Math.min(smallest, e.base());
    }
    if (e.versioned()) {
      smallest = Math.min(smallest, e.version());
    }
    if (e.outcome() == Outcome.UNKNOWN) {
      crashed.add(e);
    } else {
      note(installs);
      note(e.ok() ? e.base() : Event.ABSENT);
    }
  }

  /** Refusals that say nothing and reads that answered nothing cannot contradict anybody. */
  private static boolean isUseful(Event e) {
    boolean empty = e.outcome() == Outcome.FAILED && !e.versioned() && e.base() == Event.ABSENT;
    return !empty && (e.op() != Op.READ || e.ok());
  }

  private void note(long version) {
    if (version == Event.ABSENT) {
      return;
    }
    if (count == versions.length) {
      versions = Arrays.copyOf(versions, 2 * count);
    }
    versions[count++] = version;
  }

  /** The version that the operation installed, or saw. */
  static long installs(Event e) {
    boolean write = e.op() == Op.WRITE || e.op() == Op.COMMIT;
    boolean follows = write && e.outcome() != Outcome.FAILED && e.base() != Event.ABSENT;
    return e.version() == Event.ABSENT && follows ? e.base() + 1 : e.version();
  }

  /** In the order of their calls. */
  List<Event> events() {
    return events;
  }

  List<Event> crashed() {
    return crashed;
  }

  /** Whether a write gives neither its version nor its base, and so has no place in the order. */
  boolean blind() {
    return blind;
  }

  /** The version before the first write. */
  long first() {
    if (given != Event.ABSENT) {
      return given;
    }
    return smallest == Long.MAX_VALUE ? 0 : smallest;
  }

  /** The versions that they name. */
  VersionIndex index() {
    int sure = count;
    for (Event e : crashed) {
      note(installs(e));
      note(e.base());
    }
    VersionIndex index = new VersionIndex(versions, sure, count);
    count = sure;
    return index;
  }
}

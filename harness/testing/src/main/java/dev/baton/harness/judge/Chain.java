package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations on one version-stamped key, sorted by the version that they installed or saw. The
 * version order is the order of the writes, so nothing has to be searched for.
 *
 * <p>What is known of a version are numbers of operations, and their ticks beside them: arrays of
 * numbers cost no write barrier of the garbage collector, and comparing ticks follows no pointer
 * into a history that is larger than any cache.
 */
final class Chain {
  private static final int NOBODY = -1;

  final VersionIndex index;

  /** Writes refused without a word about the version that stood in their way. */
  final List<Event> refused = new ArrayList<>();

  /** Writes of unknown outcome. */
  final List<Event> crashed;

  private final List<Event> operations;
  private final int[] writer;
  private final int[] firstEnd;
  private final int[] lastCall;
  private final long[] writerTick;
  private final long[] endTick;
  private final long[] callTick;

  /** Who is believed about the value of a version, and the value. */
  private final int[] witness;

  private final @Nullable Object[] value;
  private @Nullable Judgement fault;

  Chain(Operations gathered) {
    operations = gathered.events();
    crashed = gathered.crashed();
    index = gathered.index();
    int size = index.size();
    writer = nobody(size);
    firstEnd = nobody(size);
    lastCall = nobody(size);
    witness = nobody(size);
    writerTick = new long[size];
    endTick = new long[size];
    callTick = new long[size];
    value = new Object[size];
    for (int i = 0; i < operations.size(); i++) {
      place(operations.get(i), i);
    }
  }

  private static int[] nobody(int size) {
    int[] operations = new int[size];
    Arrays.fill(operations, NOBODY);
    return operations;
  }

  /** The first thing that contradicts itself whatever the times are. */
  @Nullable Judgement fault() {
    return fault;
  }

  /** Who wrote a version. */
  @Nullable Event writer(int at) {
    return operation(writer[at]);
  }

  /** Of the operations on a version, the one that returned first. */
  @Nullable Event firstEnd(int at) {
    return operation(firstEnd[at]);
  }

  /** Of the operations on a version, the one called last. */
  @Nullable Event lastCall(int at) {
    return operation(lastCall[at]);
  }

  /** Whether anybody installed or saw the version. */
  boolean touched(int at) {
    return firstEnd[at] != NOBODY;
  }

  /** Whether somebody was done with a version before its write was called. */
  boolean seenBeforeWritten(int at) {
    return touched(at) && writer[at] != NOBODY && endTick[at] < writerTick[at];
  }

  /** When the first operation on a {@link #touched} version returned. */
  long endTick(int at) {
    return endTick[at];
  }

  /** When the last operation on a {@link #touched} version was called. */
  long callTick(int at) {
    return callTick[at];
  }

  /** The value of a version, where somebody gives it. */
  @Nullable Object value(int at) {
    Event write = writer(at);
    return write == null ? value[at] : write.value();
  }

  private @Nullable Event operation(int number) {
    return number == NOBODY ? null : operations.get(number);
  }

  private void place(Event e, int number) {
    if (e.outcome() == Outcome.UNKNOWN) {
      return;
    }
    long version = Operations.installs(e);
    if (version == Event.ABSENT) {
      if (e.base() != Event.ABSENT) {
        refused.add(e);
      }
      return;
    }
    int at = index.of(version);
    if (e.op() == Op.READ || e.op() == Op.INIT || e.outcome() == Outcome.FAILED) {
      observe(e, number, at);
    } else {
      install(e, number, at);
    }
    if (firstEnd[at] == NOBODY || e.end() < endTick[at]) {
      firstEnd[at] = number;
      endTick[at] = e.end();
    }
    if (lastCall[at] == NOBODY || e.call() > callTick[at]) {
      lastCall[at] = number;
      callTick[at] = e.call();
    }
  }

  private void observe(Event e, int number, int at) {
    if (e.op() != Op.READ && e.op() != Op.INIT) {
      if (e.base() == e.version()) {
        fail("was refused although the version that it was based on stood", e, e);
      }
      return;
    }
    agree(e, number, at, e.version());
  }

  private void install(Event e, int number, int at) {
    Event other = writer(at);
    if (other != null) {
      String both = "installed version " + Operations.installs(e) + ", as did";
      fail(e.base() != Event.ABSENT && e.base() == other.base() ? lost(e) : both, e, other);
      return;
    }
    writer[at] = number;
    writerTick[at] = e.call();
    agree(e, number, at, Operations.installs(e));
    if (e.value() != null) {
      value[at] = e.value();
      witness[at] = number;
    }
  }

  /** Who gave the value first, or else the write itself, is the witness against all others. */
  private void agree(Event e, int number, int at, long version) {
    Object given = e.value();
    Object known = value[at];
    if (given == null) {
      return;
    }
    if (known == null) {
      value[at] = given;
      witness[at] = number;
    } else if (!given.equals(known)) {
      fail(
          "disagrees about the value of version " + version + " with",
          e,
          operations.get(witness[at]));
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

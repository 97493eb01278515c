package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A read that answers what was replaced before it began. */
public final class StaleRead implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "stale-read",
          "a read answers with the newest version that was there when it began",
          """
          A read returned a version although a newer one had been committed before the read was called: \
          it came from a cache, a replica, or a handle that is too old. Without versions the values \
          tell, where each was written by somebody whose write had returned.""",
          "read from the store itself, or write only on the version that was read");

  private static final int MOST_VALUES = 1 << 16;
  private final Sink sink;
  private final Map<String, Key> keys = new HashMap<>();
  private final IdentityHashMap<Event, Commit> before = new IdentityHashMap<>();

  /** Reports to the sink. */
  public StaleRead(Sink sink) {
    this.sink = sink;
  }

  private static final class Key {
    /** Of the writes that have returned, the one of the greatest version, or the latest call. */
    @Nullable Commit newest;

    @Nullable Commit latest;

    /** When the last write of a value returned. */
    final Map<Object, Long> ends = new HashMap<>(4);

    /** Whether values do not tell who wrote them. */
    boolean opaque;
  }

  @Override
  public void called(Event event) {
    switch (event.op()) {
      case READ -> reads(event);
      case INIT, WRITE, CAS -> writes(event);
      case APPEND -> key(Versions.key(event)).opaque = true;
      default -> {}
    }
  }

  private void reads(Event event) {
    Key key = keys.get(Versions.key(event));
    if (!event.ok() || key == null) {
      return;
    }
    if (event.versioned()) {
      Commit newest = key.newest;
      if (newest != null && newest.version() > event.version()) {
        report(event, newest);
      }
    } else if (event.value() != null && key.latest != null && !key.opaque) {
      before.put(event, key.latest);
    }
  }

  private void writes(Event event) {
    Object value = written(event);
    Key key = key(Versions.key(event));
    if (event.maybe() && value != null && !key.opaque) {
      long end = event.outcome() == Outcome.UNKNOWN ? Event.NEVER : event.end();
      key.ends.merge(value, end, Math::max);
      key.opaque = key.ends.size() > MOST_VALUES;
    }
  }

  /** What a write leaves behind; the second part of a compare-and-set. */
  static @Nullable Object written(Event event) {
    if (event.op() == Op.CAS) {
      return event.value() instanceof java.util.List<?> pair && pair.size() == 2
          ? pair.get(1)
          : null;
    }
    return event.value();
  }

  @Override
  public void returned(Event event) {
    if (event.op() != Op.READ || before.isEmpty()) {
      return;
    }
    Commit latest = before.remove(event);
    Key key = keys.get(Versions.key(event));
    if (latest == null || key == null || key.opaque) {
      return;
    }
    Long end = key.ends.get(event.value());
    if (end != null && latest.after(end)) {
      report(event, latest);
    }
  }

  private void report(Event read, Commit newer) {
    String seen = read.versioned() ? "version " + read.version() : String.valueOf(read.value());
    String there =
        newer.versioned() ? "version " + newer.version() : "what `" + newer.agent() + "` wrote";
    sink.confirmed(
        INFO,
        "`%s` read %s of `%s` after %s was there".formatted(read.agent(), seen, newer.key(), there),
        read,
        newer.event());
  }

  @Override
  public void committed(Commit commit) {
    Key key = key(commit.key());
    if (commit.by() != null && commit.by().isExplicit()) {
      key.opaque = true;
    }
    Commit newest = key.newest;
    if (commit.versioned() && (newest == null || newest.version() < commit.version())) {
      key.newest = commit;
    }
    Commit latest = key.latest;
    if (latest == null || latest.call() < commit.call()) {
      key.latest = commit;
    }
  }

  private Key key(String name) {
    return keys.computeIfAbsent(name, k -> new Key());
  }
}

package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Transaction;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A read of what nobody had written: the residue that a cascade leaves in a trace that does not log
 * aborts. What was there before the history began is no residue.
 */
public final class UnwrittenRead implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "unwritten-read",
          "what is read was written",
          """
          A committed step read a version or value that nobody had begun to write by then, and that \
          was not there from the start: it comes from a write that was undone, that was not logged, \
          or that a model invented.""",
          "log every write, and let nobody see what is not committed");

  private static final int MOST = 1 << 16;
  private final Sink sink;
  private final Map<String, Key> keys = new HashMap<>();

  /** Reports to the sink. */
  public UnwrittenRead(Sink sink) {
    this.sink = sink;
  }

  private static final class Key {
    /** When a value was first begun to be written. */
    final Map<Object, Long> calls = new HashMap<>(4);

    /** What was there before the history began, where somebody has read it. */
    @Nullable Object initial;

    @Nullable Event written;
    boolean initialised;
    boolean opaque;
    long highest = Event.ABSENT;
    @Nullable Event highestBy;
  }

  @Override
  public void called(Event event) {
    boolean writes = event.op() == Op.WRITE || event.op() == Op.CAS || event.op() == Op.COMMIT;
    if ((!writes && event.op() != Op.INIT && event.op() != Op.APPEND) || !event.maybe()) {
      return;
    }
    Key key = key(event);
    key.initialised |= event.op() == Op.INIT;
    key.opaque |= event.op() == Op.APPEND || key.calls.size() > MOST;
    Object value = StaleRead.written(event);
    if (value != null) {
      key.calls.merge(value, event.call(), Math::min);
    }
    long version = event.versioned() ? event.version() : Math.max(event.base() + 1, Event.ABSENT);
    boolean says = event.versioned() || event.base() != Event.ABSENT;
    if (!says && event.op() != Op.COMMIT) {
      key.highest = Event.NEVER; // it may have installed anything
    } else if (says && version > key.highest) {
      key.highest = version;
      key.highestBy = event;
    }
  }

  @Override
  public void committed(Commit commit) {
    Key key = key(commit.event());
    key.written = key.written == null ? commit.event() : key.written;
  }

  @Override
  public void read(Event event, Transaction step) {
    if (!step.isExplicit()) {
      judge(event);
    }
  }

  @Override
  public void ended(Transaction step) {
    if (step.isExplicit() && step.isCommitted()) {
      step.reads().forEach(this::judge);
    }
  }

  private void judge(Event read) {
    Key key = key(read);
    if (read.versioned()) {
      Event last = key.highestBy;
      if (last != null && read.version() > key.highest && key.written != null) {
        String what = "version " + read.version();
        report(read, what, last, ": the newest that anybody wrote is version " + key.highest);
      }
    } else if (read.value() != null && !key.opaque) {
      judgeValue(read, read.value(), key);
    }
  }

  private void judgeValue(Event read, Object value, Key key) {
    Long call = key.calls.get(value);
    if (call != null && call <= read.end()) {
      return;
    }
    boolean late = key.written != null && key.written.before(read);
    boolean other = key.initial != null && !key.initial.equals(value);
    if (key.initialised || late || other) {
      Event witness = key.written == null ? read : key.written;
      report(read, String.valueOf(value), witness, "");
    } else {
      key.initial = value;
    }
  }

  private void report(Event read, String what, Event witness, String more) {
    sink.confirmed(
        INFO,
        "`%s` read %s of `%s`, which nobody had written%s"
            .formatted(read.agent(), what, Versions.key(read), more),
        read,
        witness);
  }

  private Key key(Event event) {
    return keys.computeIfAbsent(Versions.key(event), k -> new Key());
  }
}

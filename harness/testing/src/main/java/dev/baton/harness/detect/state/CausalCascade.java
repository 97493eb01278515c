package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Transaction;
import dev.baton.harness.anomaly.Transaction.State;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.history.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that stands on one that was aborted: A3 of arXiv 2606.17182 in its exact form, over the
 * reads-from relation that versions give (without versions, values do).
 */
public final class CausalCascade implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "causal-cascade",
          "nothing that is committed stands on what was aborted",
          """
          A step was aborted, but another one had read what it wrote and was committed, or read what \
          such a step made of it: its result rests on something that never was.""",
          "let nobody see what is not committed, or abort and compensate all that was built on it");

  private static final int MOST_OPEN = 1 << 16;
  private final Sink sink;
  private final Versions versions;

  /** What was aborted, or stands on it, by what it wrote. */
  private final Map<Written, Transaction> unfounded = new HashMap<>();

  /** Committed steps that read what was not committed then, by what they read. */
  private final Map<Written, List<Reader>> open = new LinkedHashMap<>();

  private record Written(String key, Object what) {}

  private record Reader(Transaction step, Event read) {}

  /** Reports to the sink. */
  public CausalCascade(Sink sink, Versions versions) {
    this.sink = sink;
    this.versions = versions;
  }

  @Override
  public void committed(Commit commit) {
    Written written = written(commit);
    if (written != null && !commit.versioned()) {
      unfounded.remove(written); // from now on the value may come from here
    }
  }

  @Override
  public void ended(Transaction step) {
    if (step.state() == State.ABORTED) {
      step.writes().forEach(write -> spoil(write, step));
    } else if (step.isCommitted()) {
      if (stands(step)) {
        step.writes().forEach(this::release);
      }
    }
  }

  /** Whether nothing is known against what the step read; remembers what is not settled yet. */
  private boolean stands(Transaction step) {
    boolean sure = true;
    for (Event read : step.reads()) {
      Written written = written(read);
      if (written == null) {
        continue;
      }
      Transaction by = unfounded.get(written);
      if (by != null && by != step) {
        taint(step, read, by);
        return false;
      }
      if (isOpen(read, step)) {
        sure = false;
        open.computeIfAbsent(written, w -> new ArrayList<>(1)).add(new Reader(step, read));
        forgetOldest();
      }
    }
    return sure;
  }

  private boolean isOpen(Event read, Transaction step) {
    if (!read.versioned()) {
      return read.value() != null;
    }
    Commit installer = versions.installer(Versions.key(read), read.version());
    if (installer == null) {
      return true;
    }
    Transaction by = installer.by();
    return by != null && by != step && (by.state() == State.OPEN || isOpen(by));
  }

  /** Whether the step has read what is not settled. */
  private boolean isOpen(Transaction step) {
    for (Event read : step.reads()) {
      Written written = written(read);
      if (read.versioned() && written != null && open.containsKey(written)) {
        return true;
      }
    }
    return false;
  }

  private void forgetOldest() {
    if (open.size() > MOST_OPEN) {
      open.remove(open.keySet().iterator().next());
    }
  }

  private void spoil(Commit write, Transaction by) {
    Written written = written(write);
    if (written == null) {
      return;
    }
    unfounded.put(written, by);
    List<Reader> readers = open.remove(written);
    if (readers != null) {
      readers.forEach(reader -> taint(reader.step, reader.read, by));
    }
  }

  private void taint(Transaction step, Event read, Transaction by) {
    boolean first = by.state() == State.ABORTED;
    Event closing = Objects.requireNonNullElse(step.closing(), read);
    Commit source = by.write(Versions.key(read));
    sink.confirmed(
        INFO,
        "`%s` committed what stands on `%s` of `%s`, %s"
            .formatted(
                step.agent(),
                Versions.key(read),
                by.agent(),
                first ? "which was aborted" : "which stands on what was aborted"),
        closing,
        read,
        source == null ? read : source.event());
    step.writes().forEach(write -> spoil(write, step));
  }

  /** What the write left is settled: so are those who read it, unless they read more. */
  private void release(Commit write) {
    Written written = written(write);
    List<Reader> readers = written == null ? null : open.remove(written);
    if (readers == null) {
      return;
    }
    for (Reader reader : readers) {
      if (!isOpen(reader.step)) {
        reader.step.writes().forEach(this::release);
      }
    }
  }

  private static @Nullable Written written(Commit write) {
    Object what = write.versioned() ? (Object) write.version() : write.value();
    return what == null ? null : new Written(write.key(), what);
  }

  private static @Nullable Written written(Event read) {
    Object what = read.versioned() ? (Object) read.version() : read.value();
    return what == null ? null : new Written(Versions.key(read), what);
  }
}

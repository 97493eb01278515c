package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Transaction;
import dev.baton.harness.anomaly.Transaction.State;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.history.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** What was aborted, or stands on it, by what it wrote. */
  private final Map<Written, Transaction> unfounded = new HashMap<>();

  /** What was written by steps that are not over, or stand on one that is not. */
  private final Set<Written> pending = new LinkedHashSet<>();

  /** Committed steps that read what was pending then, by what they read. */
  private final Map<Written, List<Reader>> open = new LinkedHashMap<>();

  private record Written(String key, Object what) {
    /** Spreads versions of keys with names in a row, which would else meet in the same buckets. */
    @Override
    public int hashCode() {
      return key.hashCode() * 0x9e3779b9 + what.hashCode();
    }
  }

  private record Reader(Transaction step, Event read) {}

  /** Reports to the sink. */
  public CausalCascade(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void called(Event event) {
    boolean writes =
        switch (event.op()) {
          case WRITE, CAS, APPEND -> event.maybe();
          case COMMIT -> event.maybe() && event.key() != null;
          default -> false;
        };
    if (writes) {
      await(called(event, event.base()));
    }
  }

  private void await(@Nullable Written written) {
    if (written != null) {
      pending.add(written);
      forgetOldest(pending);
    }
  }

  @Override
  public void committed(Commit commit) {
    Written written = written(commit);
    if (written != null) {
      unfounded.remove(written); // from now on it may come from here
    }
  }

  @Override
  public void ended(Transaction step) {
    if (step.state() == State.ABORTED) {
      spoil(step);
    } else if (step.isCommitted() && stands(step)) {
      release(step);
    } else if (step.isCommitted()) {
      step.writes().forEach(write -> await(unfounded(write) ? null : written(write)));
    }
  }

  /** Whether nothing is known against what the step read; remembers what is not settled yet. */
  private boolean stands(Transaction step) {
    boolean sure = true;
    for (Event read : step.reads()) {
      Written written = unfounded.isEmpty() && pending.isEmpty() ? null : written(read);
      if (written == null) {
        continue;
      }
      Transaction by = unfounded.get(written);
      if (by != null && by != step) {
        report(step, read, by);
        spoil(step);
        return false;
      }
      if (pending.contains(written) && !owns(step, written)) {
        sure = false;
        open.computeIfAbsent(written, w -> new ArrayList<>(1)).add(new Reader(step, read));
        forgetOldest(open.keySet());
      }
    }
    return sure;
  }

  /** Whether the step itself wrote it. */
  private static boolean owns(Transaction step, Written written) {
    return step.writes().stream().anyMatch(write -> written.equals(written(write)));
  }

  /** Whether the step has read what is not settled. */
  private boolean isOpen(Transaction step) {
    for (Event read : step.reads()) {
      Written written = written(read);
      if (written != null && open.containsKey(written)) {
        return true;
      }
    }
    return false;
  }

  private static void forgetOldest(Set<Written> known) {
    if (known.size() > MOST_OPEN) {
      known.remove(known.iterator().next());
    }
  }

  private boolean unfounded(Commit write) {
    Written written = written(write);
    return written != null && unfounded.containsKey(written);
  }

  /** What the step wrote stands on nothing, nor does what was made of it, and so on. */
  private void spoil(Transaction step) {
    Deque<Transaction> left = new ArrayDeque<>(List.of(step));
    for (Transaction by = left.poll(); by != null; by = left.poll()) {
      for (Commit write : by.writes()) {
        for (Reader reader : spoil(write, by)) {
          report(reader.step, reader.read, by);
          left.add(reader.step);
        }
      }
    }
  }

  private List<Reader> spoil(Commit write, Transaction by) {
    settle(write);
    Written written = written(write);
    if (written == null) {
      return List.of();
    }
    unfounded.put(written, by);
    List<Reader> readers = open.remove(written);
    return readers == null ? List.of() : readers;
  }

  /** The write is pending no longer, neither as it was called nor as its commit stamped it. */
  private void settle(Commit write) {
    pending.remove(called(write.event(), write.event().base()));
    pending.remove(written(write));
  }

  private void report(Transaction step, Event read, Transaction by) {
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
  }

  /** What the step wrote is settled: so are those who read it, unless they read more. */
  private void release(Transaction step) {
    Deque<Transaction> left = new ArrayDeque<>(List.of(step));
    for (Transaction by = left.poll(); by != null; by = left.poll()) {
      for (Commit write : by.writes()) {
        settle(write);
        Written written = written(write);
        List<Reader> readers = written == null ? null : open.remove(written);
        for (Reader reader : readers == null ? List.<Reader>of() : readers) {
          if (!isOpen(reader.step)) {
            left.add(reader.step);
          }
        }
      }
    }
  }

  private static @Nullable Written written(Commit write) {
    Object what = write.versioned() ? (Object) write.version() : write.value();
    return what == null ? null : new Written(write.key(), what);
  }

  private static @Nullable Written written(Event read) {
    return called(read, Event.ABSENT);
  }

  /** As it stands when it is called; a write that only says its base installs the next version. */
  private static @Nullable Written called(Event event, long base) {
    Object what = event.value();
    if (event.versioned()) {
      what = event.version();
    } else if (base != Event.ABSENT) {
      what = base + 1;
    }
    return what == null ? null : new Written(Versions.key(event), what);
  }
}

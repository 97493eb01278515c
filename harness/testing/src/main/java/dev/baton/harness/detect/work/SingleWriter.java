package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A write by somebody who does not own what he writes. */
public final class SingleWriter implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "single-writer",
          "only its owner writes a key, one at a time",
          """
          A key has an owner: the one that `--owner` names, else whoever the last `transfer` of the key, \
          or of the task, made it. Somebody else wrote it; or wrote while another agent held the lock of \
          that name; or two agents wrote it at the same time with no version to tell them apart.""",
          "hand the change to the owner, or transfer the key before writing");

  private final Sink sink;
  private final Settings settings;
  private final Locks locks = new Locks();
  private final Map<String, Event> transfers = new HashMap<>();
  private final Map<String, Event> transferring = new HashMap<>();
  private final Map<String, List<Event>> writing = new HashMap<>();

  /** Reports to the sink. */
  public SingleWriter(Sink sink, Settings settings) {
    this.sink = sink;
    this.settings = settings;
  }

  @Override
  public void called(Event event) {
    locks.called(event);
    if (event.op() == Op.TRANSFER && event.maybe()) {
      transferring.put(Locks.name(event), event);
    } else if (writes(event)) {
      boolean reported = owned(event, event.key()) || owned(event, event.task());
      if (!reported && !settings.independent()) {
        overlapping(event);
      }
    }
  }

  private static boolean writes(Event event) {
    boolean kind = event.op() == Op.WRITE || event.op() == Op.COMMIT || event.op() == Op.CAS;
    return kind && event.ok() && (event.key() != null || event.op() != Op.COMMIT);
  }

  /** Whether a write of what has an owner was reported. */
  private boolean owned(Event event, @Nullable String what) {
    if (what == null) {
      return false;
    }
    Event transfer = transfers.get(what);
    String owner = transfer == null ? settings.owners().get(what) : to(transfer);
    if (owner == null || owner.equals(event.agent())) {
      return false;
    }
    Event open = transferring.get(what);
    String sentence =
        "`%s` wrote `%s`, which `%s` owns".formatted(event.agent(), Locks.name(event), owner);
    if (open != null && event.agent().equals(to(open))) {
      sink.ambiguous(INFO, sentence + " or has just handed over", event, open);
    } else if (transfer == null) {
      sink.confirmed(INFO, sentence, event);
    } else {
      sink.confirmed(INFO, sentence, event, transfer);
    }
    return true;
  }

  private static String to(Event transfer) {
    return String.valueOf(transfer.value());
  }

  /** Two unversioned writes by two agents that were both under way at one moment. */
  private void overlapping(Event event) {
    boolean versioned = event.versioned() || event.base() != Event.ABSENT;
    if (versioned || event.op() != Op.WRITE) {
      return;
    }
    List<Event> open = writing.computeIfAbsent(Locks.name(event), k -> new ArrayList<>(1));
    for (Event other : open) {
      if (!other.agent().equals(event.agent())) {
        sink.confirmed(
            INFO,
            "`%s` and `%s` wrote `%s` at the same time"
                .formatted(other.agent(), event.agent(), Locks.name(event)),
            event,
            other);
        break;
      }
    }
    open.add(event);
  }

  @Override
  public void returned(Event event) {
    if (event.op() == Op.TRANSFER && event.ok()) {
      transfers.put(Locks.name(event), event);
      transferring.remove(Locks.name(event));
    } else if (event.op() == Op.LOCK) {
      locks.returned(event);
    } else if (writes(event)) {
      List<Event> open = writing.get(Locks.name(event));
      if (open != null) {
        open.remove(event);
      }
      guarded(event, event.key());
      guarded(event, event.task());
    }
  }

  /** The lock of that name was held by another agent all the while. */
  private void guarded(Event event, @Nullable String what) {
    if (what == null) {
      return;
    }
    Event hold = locks.ofOther(what, event.agent());
    if (hold != null && hold.before(event) && locks.of(what, event.agent()) == null) {
      sink.confirmed(
          INFO,
          "`%s` wrote `%s` while `%s` held the lock of `%s`"
              .formatted(event.agent(), Locks.name(event), hold.agent(), what),
          event,
          hold);
    }
  }
}

package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A write under a fencing token that a greater one has made worthless. */
public final class ZombieWrite implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "zombie-write",
          "who has lost a lock changes nothing any more",
          """
          A write or an effect took place under a fencing token although a greater token of the same \
          lock had been granted, or had written: the holder's lease had ended, and it did not know. \
          That the version matched does not help. (Kleppmann, "How to do distributed locking")""",
          "let the store remember the greatest token that has written, and refuse smaller ones");

  private final Sink sink;
  private final Map<String, Event> granted = new HashMap<>();
  private final Map<String, Event> written = new HashMap<>();
  private final Map<String, String> lockOf = new HashMap<>();
  private final IdentityHashMap<Event, Boolean> open = new IdentityHashMap<>();

  /** Reports to the sink. */
  public ZombieWrite(Sink sink) {
    this.sink = sink;
  }

  private static boolean acts(Event event) {
    boolean kind =
        event.op() == Op.WRITE
            || event.op() == Op.COMMIT
            || event.op() == Op.EFFECT
            || event.op() == Op.CAS;
    return kind && event.ok() && event.token() != Event.ABSENT;
  }

  @Override
  public void called(Event event) {
    if (acts(event)) {
      Event newer = newer(event);
      if (newer == null) {
        open.put(event, true);
      } else {
        sink.confirmed(INFO, sentence(event, newer), event, newer);
      }
    }
  }

  private @Nullable Event newer(Event event) {
    Event grant = granted.get(lock(event));
    Event write = written.get(Locks.name(event));
    if (grant != null && grant.token() > event.token()) {
      return grant;
    }
    if (write == null || !Objects.equals(write.task(), event.task())) {
      return null; // tokens of different tasks say nothing about each other
    }
    return write.token() > event.token() ? write : null;
  }

  /** The lock that the token is of: that of its task or key, or the one that granted it. */
  private String lock(Event event) {
    if (event.task() != null && granted.containsKey(event.task())) {
      return event.task();
    }
    String name = Locks.name(event);
    return granted.containsKey(name)
        ? name
        : lockOf.getOrDefault(event.agent() + "\n" + event.token(), name);
  }

  @Override
  public void returned(Event event) {
    if (event.op() == Op.LOCK && event.ok() && event.token() != Event.ABSENT) {
      String name = Locks.name(event);
      // tokens of several locks may be equal: then they do not tell which lock they are of
      lockOf.merge(event.agent() + "\n" + event.token(), name, (a, b) -> a.equals(b) ? a : "");
      granted.merge(Locks.name(event), event, ZombieWrite::greater);
    } else if (acts(event) && open.remove(event) != null) {
      Event newer = newer(event);
      if (newer != null) {
        sink.ambiguous(INFO, sentence(event, newer), event, newer);
      }
      written.merge(Locks.name(event), event, ZombieWrite::greater);
    }
  }

  private static Event greater(Event a, Event b) {
    return b.token() >= a.token() ? b : a;
  }

  private static String sentence(Event event, Event newer) {
    String how = newer.op() == Op.LOCK ? "was granted" : "had written";
    return "`%s` changed `%s` under token %d after token %d of `%s` %s"
        .formatted(
            event.agent(), Locks.name(event), event.token(), newer.token(), newer.agent(), how);
  }
}

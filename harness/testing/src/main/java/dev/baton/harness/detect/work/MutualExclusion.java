package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two at once where there may be one. */
public final class MutualExclusion implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "mutual-exclusion",
          "a lock has one holder, who gives it back",
          """
          Two agents held one lock at the same time, from the return of each `lock` to the call of \
          each `unlock`; or an agent gave back what another one held; or a task was transferred while \
          it was locked. A grant with a greater token ends the hold before it, as after a lease, \
          unless that one is given back later all the same.""",
          "check the owner, or the token, as part of `unlock` and `transfer`");

  private final Sink sink;
  private final Locks locks = new Locks();
  private final Map<String, Event> overtaken = new HashMap<>();

  /** Reports to the sink. */
  public MutualExclusion(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void called(Event event) {
    if (event.op() == Op.UNLOCK && event.ok()) {
      unlocks(event);
    }
    locks.called(event);
  }

  private void unlocks(Event event) {
    String name = Locks.name(event);
    Event other = locks.ofOther(name, event.agent());
    if (other == null || locks.of(name, event.agent()) != null) {
      return;
    }
    Event mine = overtaken.get(name + "\n" + event.agent());
    if (mine == null) {
      sink.confirmed(
          INFO,
          "`%s` gave back `%s`, which `%s` held".formatted(event.agent(), name, other.agent()),
          event,
          other);
    } else {
      both(name, event, mine, other);
    }
  }

  @Override
  public void returned(Event event) {
    if (event.op() == Op.LOCK && event.ok()) {
      locked(event);
    } else if (event.op() == Op.TRANSFER && event.ok()) {
      transferred(event);
    }
  }

  private void locked(Event event) {
    String name = Locks.name(event);
    Event other = locks.ofOther(name, event.agent());
    if (other != null && Locks.succeeds(event, other)) {
      overtaken.put(name + "\n" + other.agent(), other);
    } else if (other != null) {
      both(name, event, other, null);
    }
    overtaken.remove(name + "\n" + event.agent());
    locks.returned(event);
  }

  private void both(String name, Event late, Event first, @Nullable Event second) {
    Event hold = second == null ? late : second;
    sink.confirmed(
        INFO,
        "`%s` and `%s` held `%s` at the same time".formatted(first.agent(), hold.agent(), name),
        second == null ? new Event[] {late, first} : new Event[] {late, first, second});
  }

  private void transferred(Event event) {
    for (Event hold : locks.of(Locks.name(event))) {
      if (hold.before(event)) {
        sink.confirmed(
            INFO,
            "`%s` transferred `%s` while `%s` held it"
                .formatted(event.agent(), Locks.name(event), hold.agent()),
            event,
            hold);
        return;
      }
    }
  }
}

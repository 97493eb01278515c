package dev.baton.harness.schedule;

import dev.baton.harness.schedule.Failure.Wait;
import dev.baton.harness.schedule.Operation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one run has done so far, and the verdict on it. */
final class Trace {
  private final Program program;
  private final List<Lane> lanes;
  private final Program.Play play;
  private final List<Step> trace = new ArrayList<>();
  private final List<String> decisions = new ArrayList<>();
  private final List<Step> blocked = new ArrayList<>();
  private final IdentityHashMap<Object, String> missed = new IdentityHashMap<>();
  private @Nullable Failure failure;
  private boolean cut;
  private boolean ended;
  private int preemptions;

  /** Who holds what, as the code under test said. */
  final Map<Object, String> holders = new HashMap<>();

  /** Nanoseconds that timed-out waits took. */
  long clock;

  /** Read by the caller to see that something moves. */
  private volatile int steps;

  Trace(Program program, List<Lane> lanes, Program.Play play) {
    this.program = program;
    this.lanes = lanes;
    this.play = play;
  }

  int steps() {
    return steps;
  }

  boolean over() {
    return cut || failure != null || ended;
  }

  void step(Lane lane, boolean dies, boolean interrupts) {
    trace.add(new Step(lane.number, lane.name, lane.pending, dies, ""));
    decisions.add(dies ? lane.name + "!" : lane.name);
    preemptions += interrupts ? 1 : 0;
    steps = trace.size();
  }

  /** Adds to what came of the last step. */
  void note(String text) {
    int last = trace.size() - 1;
    Step step = trace.get(last);
    String note = step.note().isEmpty() ? text : step.note() + ", " + text;
    trace.set(last, new Step(step.agent(), step.name(), step.operation(), step.died(), note));
  }

  void answer(int choice) {
    decisions.add("?" + choice);
  }

  void cut() {
    cut = true;
  }

  void diverged(Diverged e) {
    failure = Failure.of(FailureKind.NONDETERMINISM, String.valueOf(e.getMessage()));
  }

  void threw(Lane lane, Throwable e) {
    if (failure == null) {
      failure = new Failure(FailureKind.EXCEPTION, "`" + lane.name + "` threw " + e, List.of(), e);
    }
  }

  void watch() {
    if (failure == null && program.watched()) {
      String broken = play.broken();
      if (broken != null) {
        failure = Failure.of(FailureKind.INVARIANT, broken);
      }
    }
  }

  void checkEnd() {
    if (failure == null && !cut) {
      String broken = play.brokenAtEnd();
      if (broken != null) {
        failure = Failure.of(FailureKind.END_CHECK, broken);
      }
    }
  }

  /** Nobody can move: all have ended, or those that have not wait for each other. */
  void stuck(int agents) {
    List<Wait> waits = new ArrayList<>();
    String lost = null;
    for (Lane lane : lanes.subList(0, agents)) {
      if (lane.state == Lane.State.WAITING) {
        blocked.add(new Step(lane.number, lane.name, lane.pending, false, ""));
        waits.add(new Wait(lane.name, lane.pending.label(), holder(lane)));
        lost = lost == null ? lostSignal(lane) : lost;
      }
    }
    if (waits.isEmpty()) {
      ended = true;
    } else if (lost != null) {
      failure = new Failure(FailureKind.LOST_WAKE_UP, lost, waits, null);
    } else {
      String all = waits.stream().map(Wait::toString).collect(Collectors.joining("; "));
      all +=
          trace.stream()
              .filter(Step::died)
              .map(e -> "; `" + e.name() + "` died")
              .findAny()
              .orElse("");
      failure = new Failure(FailureKind.DEADLOCK, all, waits, null);
    }
  }

  private static @Nullable String holder(Lane lane) {
    return lane.holder == null ? null : lane.holder.get();
  }

  private @Nullable String lostSignal(Lane lane) {
    Object resource = lane.pending.resource();
    if (lane.pending.kind() != Kind.AWAIT || resource == null || !missed.containsKey(resource)) {
      return null;
    }
    return "`%s` waits for `%s`; %s"
        .formatted(lane.name, lane.pending.label(), missed.get(resource));
  }

  void missed(Object resource, String by) {
    missed.put(resource, "`%s` signalled at step %d, before anybody waited".formatted(by, steps));
  }

  /** So many steps and no end: several that keep each other moving, or one alone. */
  void endless() {
    TreeSet<String> movers = new TreeSet<>();
    for (Step step : trace.subList(trace.size() / 2, trace.size())) {
      if (lanes.get(step.agent()).state == Lane.State.WAITING) {
        movers.add(step.name());
      }
    }
    String who = movers.stream().map(m -> "`" + m + "`").collect(Collectors.joining(", "));
    failure =
        movers.size() > 1
            ? Failure.of(
                FailureKind.LIVELOCK,
                "%s keep moving and come to no end within %d steps".formatted(who, steps))
            : Failure.of(
                FailureKind.UNBOUNDED,
                "%s goes on alone and comes to no end within %d steps: its loop has no bound"
                    .formatted(who, steps));
  }

  void hung(Lane lane, StackTraceElement[] where) {
    String place = where.length == 0 ? "an unknown place" : where[0].toString();
    for (StackTraceElement frame : where) {
      if (!frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("jdk.")) {
        place = frame.toString();
        break;
      }
    }
    failure =
        Failure.of(
            FailureKind.HUNG,
            "`%s` blocks at %s, where nobody can schedule it: wait with `Point.await` instead"
                .formatted(lane.name, place));
  }

  Run run() {
    return new Run(
        List.copyOf(trace),
        new Schedule(decisions),
        failure,
        cut,
        preemptions,
        List.copyOf(blocked));
  }
}

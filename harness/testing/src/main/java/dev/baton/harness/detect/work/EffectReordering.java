package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Recent;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Transaction;
import dev.baton.harness.anomaly.Transaction.State;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Effects that take place in another order than they were issued: A6 of arXiv 2606.17182, over all
 * that an agent does for one task, and by declared dependencies where there are any.
 */
public final class EffectReordering implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "effect-reordering",
          "effects take place in the order in which they were issued",
          """
          An agent dispatched one effect and then another (`dispatch` with the effect's key), and the second \
          took place (`effect` with the same key) before the first. Where a value says `deps`, a list of \
          keys, only the order of those counts. An effect of a step that was aborted is reported too.""",
          "wait for an effect before issuing one that depends on it, and let none out before the commit");

  private static final int WINDOW = 64;
  private final Sink sink;

  /** An effect of a task that so many others came after is not compared any more. */
  private final Map<String, Scope> scopes = new Recent<>();

  /** What one agent does for one task. */
  private static final class Scope {
    final Map<String, Deque<Event>> issued = new HashMap<>(4);
    final Deque<Pair> done = new ArrayDeque<>(4);
  }

  private record Pair(Event dispatch, Event effect) {}

  /** Reports to the sink. */
  public EffectReordering(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void called(Event event) {
    if (event.op() == Op.DISPATCH && event.key() != null && event.maybe()) {
      scopes
          .computeIfAbsent(scope(event), s -> new Scope())
          .issued
          .computeIfAbsent(event.key(), k -> new ArrayDeque<>(1))
          .add(event);
    }
  }

  private static String scope(Event event) {
    return event.task() == null ? "\n" + event.agent() : event.task();
  }

  @Override
  public void returned(Event event) {
    Scope scope = event.op() == Op.EFFECT && event.ok() ? scopes.get(scope(event)) : null;
    Deque<Event> issued = scope == null ? null : scope.issued.get(String.valueOf(event.key()));
    Event dispatch = issued == null ? null : issued.poll();
    if (scope == null || issued == null || dispatch == null) {
      return;
    }
    if (issued.isEmpty()) {
      scope.issued.remove(String.valueOf(event.key()));
    }
    Pair late = new Pair(dispatch, event);
    for (Pair early : scope.done) {
      boolean issuedFirst = dispatch.before(early.dispatch) && sameAgent(late, early);
      if (issuedFirst && early.effect.before(event) && depends(early, late)) {
        report(late, early);
        break;
      }
    }
    scope.done.add(late);
    if (scope.done.size() > WINDOW) {
      scope.done.poll();
    }
  }

  private static boolean sameAgent(Pair a, Pair b) {
    return a.dispatch.agent().equals(b.dispatch.agent());
  }

  /** Whether the effect has to wait for the other one: as declared, else since it was issued so. */
  private static boolean depends(Pair effect, Pair on) {
    Collection<?> deps = deps(effect.dispatch);
    deps = deps == null ? deps(effect.effect) : deps;
    if (deps != null) {
      return deps.contains(on.dispatch.key());
    }
    return deps(on.dispatch) == null && deps(on.effect) == null;
  }

  private static @Nullable Collection<?> deps(Event event) {
    boolean map = event.value() instanceof Map<?, ?>;
    Object deps = map ? ((Map<?, ?>) Objects.requireNonNull(event.value())).get("deps") : null;
    return deps instanceof Collection<?> keys ? keys : null;
  }

  private void report(Pair late, Pair early) {
    sink.confirmed(
        INFO,
        "`%s` issued `%s` before `%s`, and they took place the other way round"
            .formatted(late.dispatch.agent(), late.dispatch.key(), early.dispatch.key()),
        late.effect,
        early.effect,
        late.dispatch,
        early.dispatch);
  }

  @Override
  public void ended(Transaction step) {
    Event closing = step.closing();
    if (step.state() == State.ABORTED && closing != null) {
      for (Event effect : step.effects()) {
        sink.confirmed(
            INFO,
            "`%s` let `%s` happen in a step that was aborted"
                .formatted(effect.agent(), String.valueOf(effect.key())),
            effect,
            closing);
      }
    }
  }
}

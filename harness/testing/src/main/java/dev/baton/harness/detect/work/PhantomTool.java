package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tool that is dispatched although it is not what it was when it was planned: A2 of arXiv
 * 2606.17182.
 */
public final class PhantomTool implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "phantom-tool",
          "a tool that is dispatched is the one that was planned with",
          """
          An agent planned with a tool: it read the tool's entry, or generated a call of it (`read` or \
          `generate` with the tool as key, its signature as value). When it dispatched the tool, the entry \
          had been removed or replaced, or the signature was another one.""",
          "pin the signature in the plan, and let the dispatch refuse another one");

  private final Sink sink;
  private final Map<String, Commit> registered = new HashMap<>();
  private final Map<String, Event> planned = new HashMap<>();

  /** Reports to the sink. */
  public PhantomTool(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void committed(Commit commit) {
    registered.put(commit.key(), commit);
  }

  @Override
  public void returned(Event event) {
    boolean plans = event.op() == Op.READ || event.op() == Op.GENERATE;
    if (plans && event.key() != null && event.ok()) {
      planned.put(event.agent() + "\n" + event.key(), event);
    }
  }

  @Override
  public void called(Event event) {
    if (event.op() != Op.DISPATCH || event.key() == null || !event.maybe()) {
      return;
    }
    Event plan = planned.get(event.agent() + "\n" + event.key());
    Commit entry = registered.get(event.key());
    if (plan != null && entry != null && differs(plan, entry)) {
      changed(event, plan, entry);
    } else if (plan != null && other(plan.value(), event.value())) {
      sink.confirmed(
          INFO,
          "`%s` dispatched `%s` as %s, and had planned it as %s"
              .formatted(event.agent(), event.key(), event.value(), plan.value()),
          event,
          plan);
    } else if (plan == null && entry != null && removed(entry)) {
      sink.confirmed(
          INFO,
          "`%s` dispatched `%s`, which `%s` had removed"
              .formatted(event.agent(), event.key(), entry.agent()),
          event,
          entry.event());
    }
  }

  private static boolean differs(Event plan, Commit entry) {
    if (plan.versioned() && entry.versioned()) {
      return entry.version() > plan.version();
    }
    return plan.value() != null && !Objects.equals(plan.value(), entry.value());
  }

  private static boolean other(@Nullable Object planned, @Nullable Object dispatched) {
    return planned != null && dispatched != null && !planned.equals(dispatched);
  }

  private static boolean removed(Commit entry) {
    return entry.value() == null && entry.by() != null && !entry.versioned();
  }

  private void changed(Event event, Event plan, Commit entry) {
    String how = entry.value() == null ? "removed" : "replaced";
    String sentence =
        "`%s` dispatched `%s`, which `%s` had %s since it was planned"
            .formatted(event.agent(), event.key(), entry.agent(), how);
    if (entry.after(plan.end())) {
      sink.confirmed(INFO, sentence, event, plan, entry.event());
    } else if (!entry.before(plan.call())) {
      sink.ambiguous(INFO, sentence, event, plan, entry.event());
    }
  }
}

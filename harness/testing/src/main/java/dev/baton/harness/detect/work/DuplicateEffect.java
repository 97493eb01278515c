package dev.baton.harness.detect.work;

import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something outside that happened twice. */
public final class DuplicateEffect implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "duplicate-effect",
          "an effect takes place once, however often it is tried",
          """
          Two effects with the same key, task, and value took place: the key of an effect is its \
          idempotency key, such as `pay#17`. It is ambiguous where the outcome of the first is unknown: \
          the retry may have been needed, or not.""",
          "give each effect an idempotency key that its receiver remembers, and look before retrying");

  private static final int WINDOW = 1 << 20;
  private final Sink sink;
  private final Map<Effect, Event> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Effect, Event> eldest) {
          return size() > WINDOW;
        }
      };

  private record Effect(@Nullable String key, @Nullable String task, @Nullable Object value) {}

  /** Reports to the sink. */
  public DuplicateEffect(Sink sink) {
    this.sink = sink;
  }

  @Override
  public void called(Event event) {
    boolean named = event.key() != null || event.value() != null;
    if (event.op() != Op.EFFECT || !event.maybe() || !named) {
      return;
    }
    Event first = seen.putIfAbsent(new Effect(event.key(), event.task(), event.value()), event);
    if (first == null) {
      return;
    }
    String what = event.key() == null ? String.valueOf(event.value()) : event.key();
    String by = event.agent().equals(first.agent()) ? "" : ", first by `" + first.agent() + "`";
    if (event.ok() && first.ok()) {
      sink.confirmed(
          INFO, "`%s` let `%s` happen twice%s".formatted(event.agent(), what, by), event, first);
    } else {
      sink.ambiguous(
          INFO,
          "`%s` let `%s` happen again although it is not known whether it had happened%s"
              .formatted(event.agent(), what, by),
          event,
          first);
    }
  }
}

package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An agent that goes back in time, or versions that do. */
public final class SessionOrder implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "session-order",
          "what an agent reads never goes back, and neither do versions",
          """
          An agent read an older version of a key than it had read before (monotonic reads), or than \
          it had written itself (read your writes); or a write installed a version that was used \
          before, or is older than one that was there (monotonic versions).""",
          "stay with one replica in a session, or ask it for at least the last version seen");

  private final Sink sink;
  private final Versions versions;
  private final Map<String, Map<String, Seen>> keys = new HashMap<>();
  private final Map<String, Commit> newest = new HashMap<>();

  /** Reports to the sink. */
  public SessionOrder(Sink sink, Versions versions) {
    this.sink = sink;
    this.versions = versions;
  }

  /** The newest that one agent has read, and written, of one key. */
  private static final class Seen {
    @Nullable Event read;
    @Nullable Commit written;
  }

  @Override
  public void called(Event event) {
    if (!event.ok() || !event.versioned()) {
      return;
    }
    if (event.op() == Op.READ) {
      reads(event);
    } else if (event.op() == Op.WRITE || event.op() == Op.COMMIT) {
      Commit before = newest.get(Versions.key(event));
      if (before != null && before.version() > event.version()) {
        sink.confirmed(
            INFO,
            "`%s` installed version %d of `%s` after version %d was there"
                .formatted(event.agent(), event.version(), before.key(), before.version()),
            event,
            before.event());
      }
    }
  }

  private void reads(Event event) {
    Seen seen = seen(Versions.key(event), event.agent());
    Commit written = seen.written;
    if (seen.read != null && seen.read.version() > event.version()) {
      back(event, "read", seen.read.version(), seen.read);
    } else if (written != null && written.version() > event.version()) {
      back(event, "written", written.version(), written.event());
    }
  }

  private void back(Event event, String how, long version, Event before) {
    sink.confirmed(
        INFO,
        "`%s` read version %d of `%s` after it had %s version %d"
            .formatted(event.agent(), event.version(), Versions.key(event), how, version),
        event,
        before);
  }

  @Override
  public void returned(Event event) {
    if (event.op() == Op.READ && event.ok() && event.versioned()) {
      Seen seen = seen(Versions.key(event), event.agent());
      if (seen.read == null || seen.read.version() < event.version()) {
        seen.read = event;
      }
    }
  }

  @Override
  public void committed(Commit commit) {
    if (!commit.versioned()) {
      return;
    }
    Seen seen = seen(commit.key(), commit.agent());
    if (commit.by() != null
        && (seen.written == null || seen.written.version() < commit.version())) {
      seen.written = commit;
    }
    newest.merge(commit.key(), commit, (a, b) -> a.version() >= b.version() ? a : b);
    Commit first = versions.installer(commit.key(), commit.version());
    if (first == null || first.event().equals(commit.event())) {
      return;
    }
    // two writes on one base claim one version as well, which is a lost update
    if (first.base() == Event.ABSENT || first.base() != commit.base()) {
      sink.confirmed(
          INFO,
          "`%s` installed version %d of `%s`, as `%s` had done before"
              .formatted(commit.agent(), commit.version(), commit.key(), first.agent()),
          commit.event(),
          first.event());
    }
  }

  private Seen seen(String key, String agent) {
    return keys.computeIfAbsent(key, k -> new HashMap<>(4)).computeIfAbsent(agent, a -> new Seen());
  }
}

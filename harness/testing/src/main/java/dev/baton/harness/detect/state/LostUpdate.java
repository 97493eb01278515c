package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.VersionWindow;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.HashMap;
import java.util.Map;

/** A write over a version that its writer never saw. */
public final class LostUpdate implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "lost-update",
          "a write replaces the very version that it was computed from",
          """
          Two writes that took effect were based on one version, or a write was based on a version \
          that had been replaced: what stood in between is overwritten unseen. It is ambiguous \
          where the write does not say its base, so that it is taken from the writer's last read.""",
          "compare the version as part of the write, and on a conflict read again and recompute");

  private final Sink sink;
  private final Versions versions;
  private final Settings settings;
  private final Map<String, VersionWindow> bases = new HashMap<>();

  /** Reports to the sink. */
  public LostUpdate(Sink sink, Versions versions, Settings settings) {
    this.sink = sink;
    this.versions = versions;
    this.settings = settings;
  }

  @Override
  public void committed(Commit commit) {
    boolean adds = commit.event().op() == Op.APPEND || settings.merged().contains(commit.key());
    if (commit.by() == null || commit.base() == Event.ABSENT || adds) {
      return;
    }
    VersionWindow seen = bases.computeIfAbsent(commit.key(), k -> new VersionWindow());
    Commit other = seen.putIfAbsent(commit.base(), commit);
    if (other != null && (other.by() != commit.by() || twice(commit, other))) {
      report(commit, other, "both wrote `%s` on version %d".formatted(commit.key(), commit.base()));
      return;
    }
    Commit unseen =
        commit.versioned() ? versions.predecessor(commit.key(), commit.version()) : null;
    if (unseen != null && unseen.version() > commit.base() && unseen.by() != commit.by()) {
      String what =
          "wrote `%s` on version %d over version %d"
              .formatted(commit.key(), commit.base(), unseen.version());
      report(commit, unseen, what);
    }
  }

  /** Whether one step, which nobody commits as a whole, used one handle for two writes. */
  private static boolean twice(Commit commit, Commit other) {
    boolean whole = commit.by() != null && commit.by().isExplicit();
    return !whole && commit.event().base() != Event.ABSENT && other.event().base() != Event.ABSENT;
  }

  private void report(Commit late, Commit lost, String what) {
    boolean both = what.startsWith("both");
    String who = "`" + late.agent() + "`" + (both ? " and `" + lost.agent() + "` " : " ");
    String sentence =
        who + what + (both ? "" : " of `" + lost.agent() + "`") + ": one of the two is lost";
    if (both && late.agent().equals(lost.agent())) {
      sentence =
          "`%s` wrote `%s` twice on version %d: the first is lost"
              .formatted(late.agent(), late.key(), late.base());
    }
    boolean sure =
        late.event().base() != Event.ABSENT && (!both || lost.event().base() != Event.ABSENT);
    if (sure) {
      sink.confirmed(INFO, sentence, late.event(), lost.event());
    } else {
      sink.ambiguous(INFO, sentence, late.event(), lost.event());
    }
  }
}

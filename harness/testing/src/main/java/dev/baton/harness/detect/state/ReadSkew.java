package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Transaction;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.history.Event;
import org.jspecify.annotations.Nullable;

/** Versions of several keys, read as one, that never stood side by side. */
public final class ReadSkew implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "read-skew",
          "what is read together stood together at some moment",
          """
          Each version of a key is valid from its commit to the next one. Of the versions that one \
          step read, one was replaced before another one was committed, so that no moment has them \
          all: the reader mixes an old and a new world.""",
          "read a snapshot, or read again until no version has moved");

  private final Sink sink;
  private final Versions versions;

  /** Reports to the sink. */
  public ReadSkew(Sink sink, Versions versions) {
    this.sink = sink;
    this.versions = versions;
  }

  /** A read, and the write that begins or ends the validity of what it read. */
  private record Edge(Event read, Commit commit) {}

  @Override
  public void ended(Transaction step) {
    boolean together = step.isExplicit() || step.task() != null || !step.writes().isEmpty();
    if (!step.isCommitted() || !together || step.reads().size() < 2) {
      return;
    }
    Edge newest = null;
    Edge replaced = null;
    for (Event read : step.reads()) {
      newest = later(newest, installed(read, step));
      replaced = sooner(replaced, replaced(read, step));
    }
    if (newest != null && replaced != null && !newest.read.equals(replaced.read)) {
      judge(step, replaced, newest);
    }
  }

  private static @Nullable Edge later(@Nullable Edge a, @Nullable Edge b) {
    return a == null || (b != null && b.commit.call() > a.commit.call()) ? b : a;
  }

  private static @Nullable Edge sooner(@Nullable Edge a, @Nullable Edge b) {
    return a == null || (b != null && b.commit.end() < a.commit.end()) ? b : a;
  }

  private @Nullable Edge installed(Event read, Transaction step) {
    Commit commit =
        read.versioned() ? versions.installer(Versions.key(read), read.version()) : null;
    return commit == null || commit.by() == step ? null : new Edge(read, commit);
  }

  private @Nullable Edge replaced(Event read, Transaction step) {
    Commit commit =
        read.versioned() ? versions.successor(Versions.key(read), read.version()) : null;
    return commit == null || commit.by() == step ? null : new Edge(read, commit);
  }

  private void judge(Transaction step, Edge replaced, Edge newest) {
    Commit old = replaced.commit;
    Commit fresh = newest.commit;
    boolean one = old.by() != null && old.by() == fresh.by() && old.by().isExplicit();
    String sentence =
        "`%s` read version %d of `%s` with version %d of `%s`, which %s"
            .formatted(
                step.agent(),
                replaced.read.version(),
                old.key(),
                newest.read.version(),
                fresh.key(),
                one
                    ? "`" + fresh.agent() + "` committed together with what replaced it"
                    : "came after it was replaced by version " + old.version());
    boolean last = newest.read.call() >= replaced.read.call();
    Event late = last ? newest.read : replaced.read;
    Event early = last ? replaced.read : newest.read;
    if (one || old.before(fresh.call())) {
      sink.confirmed(INFO, sentence, late, early, old.event(), fresh.event());
    } else if (!fresh.before(old.call())) {
      sink.ambiguous(INFO, sentence, late, early, old.event(), fresh.event());
    }
  }
}

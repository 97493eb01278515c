package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Transaction;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step that commits what it made from something that another agent had replaced meanwhile: A1 of
 * "Verified Detection and Prevention of Concurrency Anomalies in Multi-Agent LLM Systems" (arXiv
 * 2606.17182), over intervals.
 */
public final class StaleGeneration implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "stale-generation",
          "what is committed was made from what is still there",
          """
          A step read a key; before it committed, another agent replaced what was read by something \
          else. Whatever the step wrote, to that key or to another one, was made from what no longer \
          holds. The window is as long as the model call between the read and the commit.""",
          "check that what was read is still current as part of the commit, else make it again");

  private final Sink sink;
  private final Versions versions;
  private final Settings settings;
  private final Map<String, Writes> keys = new HashMap<>();
  private @Nullable Transaction reported;

  /** Reports to the sink. */
  public StaleGeneration(Sink sink, Versions versions, Settings settings) {
    this.sink = sink;
    this.versions = versions;
    this.settings = settings;
  }

  @Override
  public void committed(Commit commit) {
    Transaction step = commit.by();
    if (step != null && !step.isExplicit()) {
      judge(step, commit.event(), commit.call(), commit.end());
    }
    keys.computeIfAbsent(commit.key(), k -> new Writes()).add(commit);
  }

  @Override
  public void ended(Transaction step) {
    Event closing = step.closing();
    boolean whole = step.isExplicit() || (closing != null && closing.op() == Op.COMMIT);
    if (step.isCommitted() && closing != null && whole) {
      judge(step, closing, closing.call(), closing.end());
    }
  }

  private void judge(Transaction step, Event culprit, long call, long end) {
    if (step == reported) {
      return; // one breach, one finding
    }
    Event maybe = null;
    Commit possible = null;
    for (Event read : step.reads()) {
      boolean adds = settings.merged().contains(Versions.key(read));
      Writes.Hit hit = read.end() > call || adds ? null : replaced(step, read, call, end);
      if (hit != null && hit.sure()) {
        report(step, culprit, read, hit);
        return;
      }
      if (hit != null) {
        maybe = read;
        possible = hit.commit();
      }
    }
    if (maybe != null && possible != null) {
      report(step, culprit, maybe, new Writes.Hit(possible, false));
    }
  }

  /** What replaced that which the step read before it committed. */
  private Writes.@Nullable Hit replaced(Transaction step, Event read, long call, long end) {
    Commit own = step.write(Versions.key(read));
    if (own != null && own.versioned() && read.versioned()) {
      return between(read, own);
    }
    Writes writes = keys.get(Versions.key(read));
    return writes == null ? null : writes.replacing(read, call, end);
  }

  /** The step wrote the key itself, so that versions say what came between. */
  private Writes.@Nullable Hit between(Event read, Commit own) {
    Commit next = versions.successor(own.key(), read.version());
    while (next != null && next.version() < own.version()) {
      if (Writes.replaces(next, read)) {
        return new Writes.Hit(next, true);
      }
      next = versions.successor(own.key(), next.version());
    }
    return null;
  }

  private void report(Transaction step, Event culprit, Event read, Writes.Hit hit) {
    reported = step;
    Commit by = hit.commit();
    String seen = read.versioned() ? "version " + read.version() : String.valueOf(read.value());
    Commit installer = read.versioned() ? versions.installer(by.key(), read.version()) : null;
    boolean cold = installer == null ? read.value() == null : installer.by() == null;
    String sentence =
        "`%s` committed what it made from %s%s of `%s`, which `%s` had replaced meanwhile"
            .formatted(step.agent(), cold ? "the initial " : "", seen, by.key(), by.agent());
    if (hit.sure()) {
      sink.confirmed(INFO, sentence, culprit, read, by.event());
    } else {
      sink.ambiguous(INFO, sentence, culprit, read, by.event());
    }
  }
}

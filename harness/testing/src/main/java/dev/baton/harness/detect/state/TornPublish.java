package dev.baton.harness.detect.state;

import dev.baton.harness.anomaly.Commit;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Sink;
import dev.baton.harness.anomaly.Transaction;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.history.Event;

/** Half of what was committed as one. */
public final class TornPublish implements Detector {
  /** What it is for. */
  public static final DetectorInfo INFO =
      new DetectorInfo(
          "torn-publish",
          "what is committed as one is seen as one",
          """
          A step wrote several keys and committed them together; a reader saw its version of one of \
          them, and an older version of another: the parts were published one after the other.""",
          "publish the parts as one immutable value, or read them as one snapshot");

  private final Sink sink;
  private final Versions versions;

  /** Reports to the sink. */
  public TornPublish(Sink sink, Versions versions) {
    this.sink = sink;
    this.versions = versions;
  }

  @Override
  public void ended(Transaction reader) {
    if (!reader.isCommitted() || reader.reads().size() < 2) {
      return;
    }
    for (Event read : reader.reads()) {
      Commit installer =
          read.versioned() ? versions.installer(Versions.key(read), read.version()) : null;
      Transaction writer = installer == null ? null : installer.by();
      if (writer != null && writer != reader && writer.isExplicit()) {
        others(reader, read, writer);
      }
    }
  }

  private void others(Transaction reader, Event whole, Transaction writer) {
    for (Event read : reader.reads()) {
      Commit part = read.equals(whole) ? null : writer.write(Versions.key(read));
      if (part == null || !read.versioned()) {
        continue;
      }
      if (read.version() < part.version() && !part.key().equals(Versions.key(whole))) {
        boolean last = read.call() >= whole.call();
        Event late = last ? read : whole;
        Event early = last ? whole : read;
        sink.confirmed(
            INFO,
            "`%s` saw `%s` of what `%s` committed as one, and not its `%s`: version %d for %d"
                .formatted(
                    reader.agent(),
                    Versions.key(whole),
                    writer.agent(),
                    part.key(),
                    read.version(),
                    part.version()),
            late,
            early,
            part.event());
      }
    }
  }
}

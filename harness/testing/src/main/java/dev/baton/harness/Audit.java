package dev.baton.harness;

import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.audit.AuditReport;
import dev.baton.harness.audit.Auditor;
import dev.baton.harness.history.History;

/**
 * Looks for everything that a history can show to be wrong: lost updates, stale reads, zombie
 * writes, doubled effects, lost hand-offs, and so on. Each anomaly is confirmed, or ambiguous where
 * the times allow an order without it. Thread-safe, no state of its own.
 *
 * <pre>{@code
 * Audit.of(history).orFail();
 * }</pre>
 */
public final class Audit {
  private Audit() {}

  /** Audits a history that says all of itself. */
  public static AuditReport of(History history) {
    return of(history, Settings.NONE);
  }

  /** Audits a history of which this is known besides, such as who owns what. */
  public static AuditReport of(History history, Settings settings) {
    Auditor auditor = new Auditor(settings);
    history.forEach(auditor::add);
    return auditor.finish(true);
  }
}

package dev.baton.harness.control;

import dev.baton.harness.schedule.Session;
import dev.baton.patterns.Time;

/** The clock of a run: it stands still, but for waits that time out. The real clock elsewhere. */
public final class PointTime implements Time {
  /** The only one. */
  public static final Time TIME = new PointTime();

  private PointTime() {}

  @Override
  public long nanos() {
    Session session = Session.current();
    return session == null ? Time.system().nanos() : session.clock();
  }

  @Override
  public void park(long nanos) {
    Session session = Session.current();
    if (session == null) {
      Time.system().park(nanos);
    } else {
      session.pause("sleeps");
      session.advance(nanos);
    }
  }
}

package dev.baton.harness.run;

/** The names under which settings and results travel through the JUnit Platform. */
final class Settings {
  static final String SEED = "baton.seed";
  static final String REPLAY = "baton.replay";
  static final String MILLIS = "baton.millis";
  static final String SUMMARY = "baton.summary";
  static final String PROGRESS = "baton.progress";
  static final String COMMAND = "baton.command";
  static final String TIMELINE = "baton.timeline";

  private Settings() {}
}

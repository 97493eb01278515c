package dev.baton.engine.check;

import dev.baton.engine.config.Config;
import dev.baton.engine.report.JsonReport;

/** JSON schemas of the files that Baton reads and writes. */
public final class Schemas {
  private Schemas() {}

  /** Of the report as JSON. */
  public static String report() {
    return JsonReport.schema();
  }

  /** Of {@code baton.yaml}. */
  public static String config() {
    return JsonReport.text(Config.schema());
  }
}

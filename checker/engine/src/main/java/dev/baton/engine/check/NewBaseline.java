package dev.baton.engine.check;

import dev.baton.engine.baseline.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A baseline to be written.
 *
 * @param before how many entries the file had
 * @param problems inputs that could not be read, each with its place
 */
public record NewBaseline(Path file, Baseline baseline, int before, List<String> problems) {

  /** Writes the file, and says so. */
  public String write() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, baseline.text());
    String entries = baseline.size() == 1 ? "1 entry" : baseline.size() + " entries";
    return file + ": " + entries + ", " + before + " before";
  }
}

package dev.baton.engine.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file before and after its mends.
 *
 * @param name relative to the project's root, with {@code /}
 */
public record Change(String name, Path file, String before, String after) {
  /** What changes, as a unified diff that {@code git apply} takes at the project's root. */
  public String diff() {
    return UnifiedDiff.of(name, before, after);
  }

  /** Writes the mended text. */
  void write() throws IOException {
    Files.writeString(file, after);
  }

  /** Writes the text as it was. */
  void undo() throws IOException {
    Files.writeString(file, before);
  }
}

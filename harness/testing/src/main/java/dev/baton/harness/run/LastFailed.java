package dev.baton.harness.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of the tests that failed, a line each, from one run to the next. */
final class LastFailed {
  private final Path file;

  LastFailed(Path file) {
    this.file = file;
  }

  Set<String> read() {
    try {
      return Files.exists(file) ? new LinkedHashSet<>(Files.readAllLines(file)) : Set.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": delete it and run again", e);
    }
  }

  /** Forgets those that ran, and remembers those of them that failed. */
  void update(Collection<String> ran, Collection<String> failed) {
    Set<String> names = new LinkedHashSet<>(read());
    names.removeAll(ran);
    names.addAll(failed);
    try {
      if (names.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, names);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ", which remembers failures", e);
    }
  }
}

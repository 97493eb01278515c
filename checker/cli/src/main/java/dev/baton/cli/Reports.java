package dev.baton.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reports as files. */
final class Reports {
  private Reports() {}

  /** Writes the file, with its folder. */
  static void write(CommandSpec spec, Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      CommandLine command = spec.commandLine();
      throw new ParameterException(command, file + ": cannot be written: " + e.getMessage(), e);
    }
  }
}

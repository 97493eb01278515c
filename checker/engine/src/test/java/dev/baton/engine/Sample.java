package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.config.Config;
import dev.baton.engine.config.InvalidConfig;
import dev.baton.engine.config.Settings;
import dev.baton.engine.model.Assumptions;
import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file whose comments {@code // want "part of message"} say what is reported, and where.
 */
record Sample(Path file) {
  private static final Pattern WANT = Pattern.compile("// want (\".*\")\\s*$");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /** All below a folder, in order. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  Analysis.Result analyse(FrontEnd frontEnd, Path... more) throws IOException {
    List<Path> paths = new ArrayList<>(List.of(file));
    paths.addAll(Arrays.asList(more));
    return Analysis.run(
        new Analysis.Request(Path.of("."), paths, List.of(), assumptions(), false), frontEnd);
  }

  /** A sample may have a {@code baton.yaml} beside it, as a project has. */
  private Assumptions assumptions() throws IOException {
    Path settings = file.resolveSibling(Config.FILE);
    try {
      boolean has = Files.exists(settings);
      return Settings.assumptions(has ? Config.read(settings, settings.toString()) : Config.none());
    } catch (InvalidConfig e) {
      throw new IOException(e);
    }
  }

  /** What is reported and not wanted, and what is wanted and not reported. */
  List<String> differences(Analysis.Result result) throws IOException {
    assertEquals(List.of(), result.problems());
    List<String> differences = new ArrayList<>();
    List<Finding> open = new ArrayList<>(result.findings());
    if (file.getParent().endsWith("unverified")) {
      open.addAll(result.unverified());
    }
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 1;
      Matcher want = WANT.matcher(lines.get(i));
      Matcher text = QUOTED.matcher(want.find() ? want.group(1) : "");
      while (text.find()) {
        String part = text.group(1);
        if (open.stream().noneMatch(f -> f.place().line() == line && f.message().contains(part))) {
          differences.add("missing at line " + line + ": " + part);
        }
        open.removeIf(f -> f.place().line() == line && f.message().contains(part));
      }
    }
    open.forEach(f -> differences.add("unexpected at line " + f.place().line() + ": " + f));
    return differences;
  }
}

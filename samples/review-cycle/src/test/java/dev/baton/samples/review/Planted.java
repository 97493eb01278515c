package dev.baton.samples.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bugs that are planted in the broken form: {@code // want "part of the message"}. */
final class Planted {
  private static final Path BROKEN = Path.of("src/main/java/dev/baton/samples/review/broken");
  private static final Pattern WANT = Pattern.compile("// want \"(.*)\"");

  private Planted() {}

  /**
   * What was reported, as far as it matters.
   *
   * @param file without its folders
   */
  record Reported(String file, int line, String message) {}

  /** What is planted and not reported, and what is reported and not planted; each in words. */
  static List<String> differences(List<Reported> reported) throws IOException {
    List<Reported> open = new ArrayList<>(reported);
    List<String> differences = new ArrayList<>();
    try (Stream<Path> files = Files.list(BROKEN)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        List<String> lines = Files.readAllLines(file);
        for (int line = 1; line <= lines.size(); line++) {
          Matcher want = WANT.matcher(lines.get(line - 1));
          if (want.find() && !take(open, name, line, want.group(1))) {
            differences.add("missing: " + name + ":" + line + " " + want.group(1));
          }
        }
      }
    }
    open.forEach(each -> differences.add("unexpected: " + each));
    return differences;
  }

  private static boolean take(List<Reported> open, String file, int line, String part) {
    return open.removeIf(
        each -> each.file().equals(file) && each.line() == line && each.message().contains(part));
  }
}

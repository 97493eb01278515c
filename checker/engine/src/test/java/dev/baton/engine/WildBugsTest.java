package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Bugs that happened, rebuilt: the checker reports what {@code Broken.java} wants, and is silent on
 * {@code Fixed.java}. A bug that it cannot see carries {@code // missed: why} where it stands;
 * {@code BrokenSo.java} is the same bug, written another way.
 */
class WildBugsTest {
  private static final Path BUGS = Path.of("src/test/wild");
  private static final Path PAGE = Path.of("../docs/wild-bugs.md");
  private static final Pattern SAYS =
      Pattern.compile("/\\*\\*(.*?)@see <a href=\"(.*?)\">(.*?)</a>");
  private static final Pattern MISSED = Pattern.compile("// missed: ([^\n]*)");

  /** What happened and where it is told, as the head of {@code Broken.java} has it. */
  private record Bug(String id, boolean again, String says, String source, String verdict) {
    static Bug of(Path broken) throws IOException {
      String code = Files.readString(broken);
      Matcher head = SAYS.matcher(code.replaceAll("\\s*\n \\* ?", " "));
      assertTrue(head.find(), broken + " does not say what happened, with a `@see`");
      String id = broken.getParent().getFileName().toString().split("-")[0];
      String source = "[%s](%s)".formatted(head.group(3), head.group(2));
      boolean again = !broken.endsWith("Broken.java");
      return new Bug(id, again, head.group(1).strip(), source, verdict(broken, code));
    }

    private static String verdict(Path broken, String code) throws IOException {
      Sample sample = new Sample(broken);
      Analysis.Result result = sample.analyse(FrontEnd.BEST);
      assertEquals("sources, compiled in memory", result.mode(), broken.toString());
      assertEquals(List.of(), sample.differences(result), broken.toString());
      Matcher missed = MISSED.matcher(code);
      boolean silent = result.findings().isEmpty();
      assertEquals(silent, missed.find(), broken + " is either caught or `// missed: why`");
      return silent
          ? "missed: " + missed.group(1)
          : result.findings().stream()
              .map(Finding::rule)
              .distinct()
              .sorted()
              .map("[`%1$s`](rules/%1$s.md)"::formatted)
              .collect(Collectors.joining(", "));
    }

    boolean caught() {
      return !verdict.startsWith("missed");
    }

    String row() {
      return "| %s | %s | %s | %s |\n".formatted(again ? "" : id, source, says, verdict);
    }
  }

  @Test
  void brokenIsReportedFixedIsSilentAndTheTableIsTrue() throws IOException {
    List<Bug> bugs = new ArrayList<>();
    for (Path file : Sample.below(BUGS)) {
      if (file.getFileName().toString().startsWith("Broken")) {
        assertTrue(Files.exists(file.resolveSibling("Fixed.java")), file.toString());
        bugs.add(Bug.of(file));
      } else {
        Analysis.Result fixed = new Sample(file).analyse(FrontEnd.BEST);
        assertEquals("sources, compiled in memory", fixed.mode(), file.toString());
        assertEquals(List.of(), fixed.findings(), file.toString());
        assertTrue(Files.exists(file.resolveSibling("Broken.java")), file.toString());
      }
    }
    Published.check(PAGE, page(bugs));
  }

  private static String page(List<Bug> bugs) {
    List<Bug> first = bugs.stream().filter(bug -> !bug.again()).toList();
    long caught = first.stream().filter(Bug::caught).count();
    String rows = bugs.stream().map(Bug::row).collect(Collectors.joining());
    return """
        # Bugs that happened, and what the checker says

        Bugs from public issue trackers of agent systems, in several languages, each rebuilt from its description as a
        small Java program, broken and fixed (`checker/engine/src/test/wild`). They are bugs that a
        reader of the description expects a checker to see; none is copied code. A bug counts as caught
        if a rule reports it on the line that has to change, and says nothing of the fix. `WildBugsTest` makes this page,
        so it says what is so. The [harness](../../harness/testing/docs/wild-bugs.md) runs the same bugs.

        Of %d bugs, the checker catches %d and misses %d. Another way to write the same bug, where it gets another answer,
        stands below it and does not count.

        | bug | source | what went wrong | caught by |
        | --- | --- | --- | --- |
        """
            .formatted(first.size(), caught, first.size() - caught)
        + rows;
  }
}

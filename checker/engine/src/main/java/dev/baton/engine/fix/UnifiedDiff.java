package dev.baton.engine.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The difference of two texts, for people and for {@code git apply}. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** Stands where a text's last line does not end; no line of a text has a line feed in it. */
  private static final String OPEN = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  static String of(String name, String before, String after) {
    List<String> old = lines(before);
    Patch<String> patch = DiffUtils.diff(old, lines(after));
    StringBuilder text = new StringBuilder();
    for (String line :
        UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, old, patch, CONTEXT)) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /** A carriage return stays with its line. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + OPEN);
    }
    return lines;
  }
}

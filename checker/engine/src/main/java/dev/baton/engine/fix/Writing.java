package dev.baton.engine.fix;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes mends, and holds each file against a second run: where a finding is still there, another
 * one has come, or the text cannot be read, the file is put back as it was.
 */
public final class Writing {
  private final Outcome before;
  private final Recheck recheck;

  /**
   * Of the fixes for what this run found.
   *
   * @param recheck runs the check again
   */
  public Writing(Outcome before, Recheck recheck) {
    this.before = before;
    this.recheck = recheck;
  }

  /** A second run, after these files have changed. */
  public interface Recheck {
    Outcome after(List<Path> changed) throws CannotCheck;
  }

  /**
   * What was done.
   *
   * @param fixes those that are in the files now; what was put back is left, with the reason
   * @param after what a run says of the files as they are now
   * @param problems what that run could not read, and the one before could
   */
  public record Written(Fixes fixes, Outcome after, List<String> problems) {}

  /**
   * Writes what holds.
   *
   * @throws IOException where a file cannot be written; all files are as they were then
   * @throws CannotCheck where the second run is not possible; all files are as they were then
   */
  public Written write(Fixes fixes) throws IOException, CannotCheck {
    try {
      return keepWhatHolds(fixes);
    } catch (IOException | CannotCheck | RuntimeException e) {
      for (Change change : fixes.changes()) {
        try {
          change.undo();
        } catch (IOException again) {
          e.addSuppressed(again);
        }
      }
      throw e;
    }
  }

  private Written keepWhatHolds(Fixes fixes) throws IOException, CannotCheck {
    Fixes holds = fixes;
    for (Change change : fixes.changes()) {
      change.write();
    }
    Outcome after;
    Map<Change, String> wrong;
    do {
      after = again(holds);
      wrong = wrong(holds, after);
      for (Change change : wrong.keySet()) {
        change.undo();
      }
      holds = holds.without(wrong);
    } while (!wrong.isEmpty());
    List<String> problems = new ArrayList<>(after.report().problems());
    problems.removeAll(before.report().problems());
    return new Written(holds, after, List.copyOf(problems));
  }

  private Outcome again(Fixes fixes) throws CannotCheck {
    return fixes.changes().isEmpty()
        ? before
        : recheck.after(fixes.changes().stream().map(Change::file).toList());
  }

  /** The files that must not stay as they are, each with the reason. */
  private Map<Change, String> wrong(Fixes fixes, Outcome after) {
    Map<Change, String> wrong = new LinkedHashMap<>();
    for (Change change : fixes.changes()) {
      List<Finding> mended =
          fixes.mended().stream().filter(f -> f.place().file().equals(change.name())).toList();
      List<Finding> wanted = new ArrayList<>(in(change, before));
      wanted.removeAll(mended);
      reason(change, wanted, mended, after).ifPresent(why -> wrong.put(change, why));
    }
    return wrong;
  }

  private Optional<String> reason(
      Change change, List<Finding> wanted, List<Finding> mended, Outcome after) {
    long unread = problems(change, after);
    if (unread > problems(change, before)) {
      return Optional.of("the mended file could not be read, and was put back");
    }
    Map<String, Integer> spare = new HashMap<>();
    wanted.forEach(f -> spare.merge(key(f), 1, Integer::sum));
    for (Finding finding : in(change, after)) {
      if (spare.merge(key(finding), -1, Integer::sum) < 0) {
        boolean same = mended.stream().anyMatch(f -> key(f).equals(key(finding)));
        return Optional.of(
            same
                ? "the finding was still there after the mend, and the file was put back"
                : "the mend brought `%s`, and the file was put back".formatted(finding.rule()));
      }
    }
    return Optional.empty();
  }

  private static List<Finding> in(Change change, Outcome outcome) {
    return outcome.report().findings().stream()
        .filter(f -> f.place().file().equals(change.name()))
        .toList();
  }

  private static long problems(Change change, Outcome outcome) {
    return outcome.report().problems().stream()
        .filter(p -> p.startsWith(change.name() + ":"))
        .count();
  }

  /** Lines move with a mend; what is said does not. */
  private static String key(Finding finding) {
    return finding.rule() + ": " + finding.message();
  }
}

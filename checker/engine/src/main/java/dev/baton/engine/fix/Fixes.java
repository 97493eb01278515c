package dev.baton.engine.fix;

import dev.baton.engine.check.Outcome;
import dev.baton.engine.model.Finding;
import dev.baton.engine.source.mend.Mend;
import dev.baton.engine.source.mend.Mender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What can be mended of the findings of a run, and what is left. Nothing is written.
 *
 * <p>A missing reducer of a graph's schema ({@code parallel-write}, {@code multiple-writers}) is
 * always left: with {@code Channels.appender} a key holds a list where it held a value, so that
 * every node that reads it changes its meaning, and which of several values should win is not in
 * the code. A key constant gets the declaration whose law every write of the key holds already.
 *
 * @param changes by file
 * @param mended the findings that are no longer there after the changes
 */
public record Fixes(List<Change> changes, List<Finding> mended, List<Left> left) {
  public Fixes {
    changes = List.copyOf(changes);
    mended = List.copyOf(mended);
    left = List.copyOf(left);
  }

  /**
   * A finding that is not mended.
   *
   * @param why in a few words, lower case, no full stop
   */
  public record Left(Finding finding, String why) {}

  /**
   * The fixes for all that a run reports.
   *
   * @param waived the rules whose findings are accepted with {@code @Waive}
   */
  public static Fixes of(Outcome checked, Set<String> waived) {
    Map<String, List<Finding>> byFile = new TreeMap<>();
    for (Finding finding : checked.report().findings()) {
      byFile.computeIfAbsent(finding.place().file(), f -> new ArrayList<>()).add(finding);
    }
    Kinds kinds = new Kinds(checked.facts(), checked.root(), waived);
    List<Fixes> parts = new ArrayList<>();
    byFile.forEach((name, all) -> parts.add(in(name, checked.root(), all, kinds)));
    return new Fixes(
        parts.stream().map(Fixes::changes).flatMap(Collection::stream).toList(),
        parts.stream().map(Fixes::mended).flatMap(Collection::stream).sorted().toList(),
        parts.stream()
            .map(Fixes::left)
            .flatMap(Collection::stream)
            .sorted(Comparator.comparing(Left::finding))
            .toList());
  }

  /** Without these changes, whose findings are left for the reason given. */
  Fixes without(Map<Change, String> wrong) {
    Map<String, String> reasons = new HashMap<>();
    wrong.forEach((change, why) -> reasons.put(change.name(), why));
    List<Finding> kept = new ArrayList<>();
    List<Left> all = new ArrayList<>(left);
    for (Finding finding : mended) {
      String why = reasons.get(finding.place().file());
      if (why == null) {
        kept.add(finding);
      } else {
        all.add(new Left(finding, why));
      }
    }
    all.sort(Comparator.comparing(Left::finding));
    return new Fixes(changes.stream().filter(c -> !wrong.containsKey(c)).toList(), kept, all);
  }

  private static Fixes in(String name, Path root, List<Finding> findings, Kinds kinds) {
    Path file = root.resolve(name);
    if (!name.endsWith(".java") || !Files.isRegularFile(file)) {
      return left(findings, "only Java sources are mended");
    }
    try {
      return in(new Source(name, file, Files.readString(file)), findings, kinds);
    } catch (IOException e) {
      return left(findings, "its file cannot be read as UTF-8");
    }
  }

  private static Fixes left(List<Finding> findings, String why) {
    return new Fixes(List.of(), List.of(), findings.stream().map(f -> new Left(f, why)).toList());
  }

  private record Source(String name, Path file, String text) {}

  private static Fixes in(Source source, List<Finding> findings, Kinds kinds) {
    Mender mender = new Mender(source.text());
    List<Finding> mended = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Finding finding : findings.stream().sorted(Kinds.ORDER).toList()) {
      Optional<Mend> mend = kinds.of(finding);
      Optional<String> why =
          mend.isEmpty()
              ? Optional.of(kinds.whyNone(finding))
              : mender.mend(mend.get(), finding.place().line(), finding.place().column());
      why.ifPresentOrElse(w -> left.add(new Left(finding, w)), () -> mended.add(finding));
    }
    List<Change> changes = new ArrayList<>();
    mender
        .text()
        .filter(text -> !text.equals(source.text()))
        .ifPresent(
            text -> changes.add(new Change(source.name(), source.file(), source.text(), text)));
    return new Fixes(changes, mended, left);
  }
}

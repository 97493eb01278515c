package dev.baton.engine.baseline;

import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The accepted findings of legacy code. An entry names rule, role, cell, and the declaration in
 * which the finding stands, and nothing that moves: no lines, no paths. The same finding twice in
 * one declaration is counted, so that a third one is new. Immutable.
 */
public final class Baseline {
  /** The file's usual name, at the root of a project. */
  public static final String FILE = "baton-baseline.txt";

  private static final String HEAD =
      """
      # Findings that are accepted for now, one a line: rule | role | cell | where (| how often)
      # Text after two blanks and a # is yours to say why. Written by `baton baseline`.
      """;

  private final Map<String, Entry> entries = new TreeMap<>();

  private Baseline() {}

  /** Of these findings. */
  public static Baseline of(Collection<Finding> findings) {
    Baseline baseline = new Baseline();
    findings.forEach(f -> baseline.add(Entry.of(f, 1)));
    return baseline;
  }

  /** As it stands in the file. */
  public static Baseline read(Path file) throws IOException, InvalidBaseline {
    Baseline baseline = new Baseline();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        String at = file + ":" + number + ": ";
        baseline.add(
            Entry.parse(line)
                .orElseThrow(
                    () ->
                        new InvalidBaseline(
                            at + "is not an entry `rule | role | cell | where`: " + line)));
      }
    }
    return baseline;
  }

  private void add(Entry entry) {
    entries.merge(
        entry.identity(),
        entry,
        (a, b) ->
            a.times(a.times() + b.times()).remark(a.remark().isEmpty() ? b.remark() : a.remark()));
  }

  /** How many entries there are. */
  public int size() {
    return entries.size();
  }

  /** The same, with the remarks that the older one has on entries that are still here. */
  public Baseline withRemarksOf(Baseline older) {
    Baseline next = new Baseline();
    for (Entry entry : entries.values()) {
      Entry before = older.entries.get(entry.identity());
      next.add(before == null ? entry : entry.remark(before.remark()));
    }
    return next;
  }

  /** The same, and the entries of the other whose declarations pass the test. */
  public Baseline and(Baseline other, Predicate<String> declarations) {
    Baseline next = new Baseline();
    entries.values().forEach(next::add);
    other.entries.values().stream()
        .filter(entry -> declarations.test(entry.subject().sink()))
        .filter(entry -> !entries.containsKey(entry.identity()))
        .forEach(next::add);
    return next;
  }

  /** The file's content: sorted, the same bytes for the same findings. */
  public String text() {
    StringBuilder text = new StringBuilder(HEAD);
    entries.values().stream().sorted().forEach(e -> text.append(e.line()).append('\n'));
    return text.toString();
  }

  /**
   * Tells new findings from known ones.
   *
   * @param scope the declarations that were checked: entries elsewhere are not called fixed
   */
  public Comparison compare(List<Finding> findings, Predicate<String> scope) {
    Map<String, Integer> left = new TreeMap<>();
    entries.forEach((identity, entry) -> left.put(identity, entry.times()));
    List<Finding> fresh = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    for (Finding finding : findings) {
      String identity = Entry.of(finding, 1).identity();
      boolean accepted = left.getOrDefault(identity, 0) > 0;
      (accepted ? known : fresh).add(finding);
      if (accepted) {
        left.merge(identity, -1, Integer::sum);
      }
    }
    List<String> fixed =
        entries.values().stream()
            .filter(e -> left.getOrDefault(e.identity(), 0) > 0 && scope.test(e.subject().sink()))
            .sorted()
            .map(e -> e.times(left.getOrDefault(e.identity(), 0)).line())
            .toList();
    return new Comparison(fresh, known, fixed);
  }
}

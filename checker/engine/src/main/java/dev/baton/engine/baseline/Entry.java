package dev.baton.engine.baseline;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Finding.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a baseline: the same breach, so many times, in one declaration.
 *
 * @param remark why it is accepted, or who will see to it; empty where nothing is said
 */
record Entry(String rule, Subject subject, int times, String remark) implements Comparable<Entry> {
  private static final Pattern TIMES = Pattern.compile("x([1-9][0-9]{0,8})");
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::rule)
          .thenComparing(e -> e.subject().sink())
          .thenComparing(e -> e.subject().cell())
          .thenComparing(e -> e.subject().role());

  static Entry of(Finding finding, int times) {
    return new Entry(finding.rule(), finding.subject(), times, "");
  }

  Entry times(int count) {
    return new Entry(rule, subject, count, remark);
  }

  Entry remark(String text) {
    return new Entry(rule, subject, times, text);
  }

  /** What makes it the same entry. */
  String identity() {
    return line(List.of(rule, subject.role(), subject.cell(), subject.sink()));
  }

  /** The line, without its end. */
  String line() {
    String count = times > 1 ? " | x" + times : "";
    return identity() + count + (remark.isEmpty() ? "" : "  # " + remark);
  }

  private static String line(List<String> fields) {
    return String.join(" | ", fields.stream().map(Entry::escaped).toList());
  }

  private static String escaped(String field) {
    String plain = field.strip().replaceAll("\\s+", " ").replace("\\", "\\\\").replace("|", "\\|");
    return plain.isEmpty() ? "-" : plain;
  }

  /** The entry on a line, if it is one. */
  static Optional<Entry> parse(String line) {
    int mark = line.indexOf("  # ");
    String remark = mark < 0 ? "" : line.substring(mark + 4).strip();
    List<String> fields = new ArrayList<>();
    for (String field : (mark < 0 ? line : line.substring(0, mark)).split("(?<!\\\\)\\|", -1)) {
      fields.add(field.strip().replace("\\|", "|").replace("\\\\", "\\"));
    }
    Matcher times = TIMES.matcher(fields.get(fields.size() - 1));
    boolean counted = fields.size() == 5 && times.matches();
    if (fields.stream().anyMatch(String::isEmpty) || !(fields.size() == 4 || counted)) {
      return Optional.empty();
    }
    Subject subject = new Subject(fields.get(1), fields.get(2), fields.get(3));
    int count = counted ? Integer.parseInt(times.group(1)) : 1;
    return Optional.of(new Entry(fields.get(0), subject, count, remark));
  }

  @Override
  public int compareTo(Entry other) {
    return ORDER.compare(this, other);
  }
}

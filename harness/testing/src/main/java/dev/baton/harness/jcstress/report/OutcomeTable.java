package dev.baton.harness.jcstress.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** An outcome table in aligned columns, the most telling rows first. Stateless. */
public final class OutcomeTable {
  private static final List<String> TELLING =
      List.of("FORBIDDEN", "UNKNOWN", "ACCEPTABLE_INTERESTING", "ACCEPTABLE");
  private static final int WIDEST = 40;

  private OutcomeTable() {}

  /** The table; empty where nothing was seen. */
  public static String of(List<Judged.Row> outcomes) {
    List<Judged.Row> rows = new ArrayList<>(outcomes);
    rows.sort(
        (one, other) -> {
          int byTelling =
              Integer.compare(TELLING.indexOf(one.expect()), TELLING.indexOf(other.expect()));
          return byTelling != 0 ? byTelling : Long.compare(other.count(), one.count());
        });
    long all = Math.max(1, rows.stream().mapToLong(Judged.Row::count).sum());
    List<List<String>> cells = new ArrayList<>();
    for (Judged.Row row : rows) {
      cells.add(
          List.of(
              String.format(Locale.ROOT, "%,d", row.count()),
              String.format(Locale.ROOT, "%.3f %%", 100.0 * row.count() / all),
              row.outcome(),
              row.expect(),
              row.meaning()));
    }
    return text(cells);
  }

  private static String text(List<List<String>> cells) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : cells) {
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String space = " ".repeat(Math.max(0, width(cells, column) - cell.length()));
        boolean number = column < 2;
        text.append(number ? space + cell : cell);
        if (column < row.size() - 1) {
          text.append(number ? "  " : space + "  ");
        }
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> cells, int column) {
    List<Integer> widths = cells.stream().map(row -> row.get(column).length()).toList();
    return Math.min(WIDEST, Collections.max(widths));
  }
}

package dev.baton.harness.audit;

import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.audit.AuditReport.Group;
import dev.baton.harness.history.Event;
import java.util.Locale;
import java.util.Map;

/** Findings of an audit for a person, printed like those of the checker. */
public final class AuditText {
  private static final int WIDEST = 150;
  private static final char ESCAPE = 27;
  private final String file;
  private final Map<Integer, String> lines;
  private final boolean color;

  /**
   * A text.
   *
   * @param file where the history stands
   * @param lines the lines of it that witnesses stand on
   * @param color whether to colour it
   */
  public AuditText(String file, Map<Integer, String> lines, boolean color) {
    this.file = file;
    this.lines = lines;
    this.color = color;
  }

  /** One finding, with a blank line after it. */
  public String render(Group group) {
    Anomaly first = group.first();
    Event at = first.culprit();
    boolean sure = first.confirmed();
    String shade = sure ? "1;31" : "1;33";
    StringBuilder text = new StringBuilder();
    text.append(paint(shade, (sure ? "error[" : "warning[") + first.detector() + "]"));
    text.append(paint("1", ": " + first.sentence())).append('\n');
    text.append("  ").append(paint("34", "-->")).append(' ').append(place(at)).append('\n');
    String margin = " ".repeat(Math.max(3, String.valueOf(at.line()).length() + 1));
    excerpt(text, at, margin, paint(shade, "^ " + first.certainty()));
    for (Event other : first.witness().subList(1, first.witness().size())) {
      note(text, margin, "with", brief(other) + "  " + other.sentence());
    }
    for (Anomaly other : group.also()) {
      note(text, margin, "also", other.detector() + ": " + other.sentence());
    }
    DetectorInfo info = Catalogue.info(first.detector());
    note(text, margin, "way out", info.fix());
    note(text, margin, "more", "baton explain " + first.detector());
    return text.append('\n').toString();
  }

  private String place(Event event) {
    return event.line() > 0 ? file + ":" + event.line() : file;
  }

  /** The line without the folders of the file. */
  private String brief(Event event) {
    String place = place(event);
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private void excerpt(StringBuilder text, Event at, String margin, String label) {
    String line = lines.getOrDefault(at.line(), at.sentence()).replace('\t', ' ').strip();
    String shown = line.length() > WIDEST ? line.substring(0, WIDEST - 3) + "..." : line;
    String format = "%" + (margin.length() - 1) + "d ";
    String number = at.line() > 0 ? String.format(Locale.ROOT, format, at.line()) : margin;
    text.append(margin).append("|\n").append(number).append("| ").append(shown).append('\n');
    text.append(margin).append("| ").append(label).append('\n');
    text.append(margin).append("|\n");
  }

  private static void note(StringBuilder text, String margin, String name, String content) {
    String padded = String.format(Locale.ROOT, "%-9s", name + ":");
    text.append(margin).append("= ").append(padded).append(content).append('\n');
  }

  private String paint(String code, String text) {
    return color ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
  }
}

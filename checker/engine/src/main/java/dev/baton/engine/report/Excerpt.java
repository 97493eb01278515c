package dev.baton.engine.report;

import dev.baton.engine.model.Place;

/**
 * A source line and where in it something stands.
 *
 * @param before what comes before the marked part, as it is shown
 * @param marked the marked part
 * @param after the rest
 */
public record Excerpt(String before, String marked, String after) {
  private static final int WIDEST = 140;
  private static final int LEAD = 60;

  /** The line at a place; the whole of it is marked where the column is not known. */
  public static Excerpt of(String line, Place at) {
    String content = line.stripTrailing();
    String indent = content.substring(0, content.length() - content.stripLeading().length());
    int start = at.column() > 0 ? Math.min(at.column() - 1, content.length()) : indent.length();
    int end = at.column() > 0 ? Math.min(start + at.length(), content.length()) : content.length();
    return cut(content, start, Math.max(start, end));
  }

  /** Of a very long line only the part around the mark. */
  private static Excerpt cut(String line, int start, int end) {
    boolean tooLong = line.length() > WIDEST;
    int from = tooLong && start > LEAD ? boundary(line, start - LEAD) : 0;
    int to = tooLong ? boundary(line, Math.min(line.length(), from + WIDEST)) : line.length();
    int last = Math.min(end, to);
    // cut from the text as it is shown, so that tabs stand where they stood
    String left = Columns.shown(line.substring(0, start));
    String skipped = Columns.shown(line.substring(0, from));
    String upToMark = Columns.shown(line.substring(0, last));
    String all = Columns.shown(line.substring(0, to));
    return new Excerpt(
        (from > 0 ? "…" : "") + left.substring(Math.min(skipped.length(), left.length())),
        upToMark.substring(Math.min(left.length(), upToMark.length())),
        all.substring(Math.min(upToMark.length(), all.length())) + (to < line.length() ? "…" : ""));
  }

  private static int boundary(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }

  /** The line as it is shown. */
  public String line() {
    return before + marked + after;
  }

  /** What stands under the line: carets under the marked part. */
  public String carets() {
    return " ".repeat(Columns.width(before)) + "^".repeat(Math.max(1, Columns.width(marked)));
  }
}

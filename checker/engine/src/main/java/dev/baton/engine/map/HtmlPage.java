package dev.baton.engine.map;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A map as one page: readable without scripts, searchable with them. */
final class HtmlPage {
  /** From how many agents on their names stand upright. */
  private static final int WIDE = 10;

  private final AgentMap map;
  private final StringBuilder out = new StringBuilder();

  HtmlPage(AgentMap map) {
    this.map = map;
  }

  String render() {
    out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append("<title>Agents</title><style>")
        .append(resource("map.css"))
        .append("</style></head><body>\n<h1>Agents</h1>\n");
    summary();
    out.append("<p id=\"search\" hidden><label>Search <input type=\"search\"")
        .append(" placeholder=\"agent or key (press /)\"></label>")
        .append("<output class=\"soft\" aria-live=\"polite\"></output></p>\n");
    for (int i = 0; i < map.pictures().size(); i++) {
      picture(i, map.pictures().get(i));
    }
    map.tables().stream()
        .filter(t -> map.pictures().stream().noneMatch(p -> p.name().equals(t.name())))
        .forEach(
            t -> {
              out.append("<h2>").append(Markup.escape(capital(t.name()))).append("</h2>\n");
              table(t);
            });
    findings(map.findings());
    out.append("<script>").append(resource("map.js")).append("</script></body></html>\n");
    return out.toString();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private void summary() {
    int nodes = map.pictures().stream().mapToInt(p -> p.graph().size()).sum();
    int edges = map.pictures().stream().mapToInt(p -> p.graph().edges().size()).sum();
    out.append(
        "<p class=\"soft\">%s, %s, %s, %s</p>\n<nav>"
            .formatted(
                count(map.pictures().size(), "graph"),
                count(nodes, "node"),
                count(edges, "edge"),
                count(map.findings().size(), "finding")));
    for (int i = 0; map.pictures().size() > 1 && i < map.pictures().size(); i++) {
      out.append("<a href=\"#g")
          .append(i)
          .append("\">")
          .append(Markup.escape(map.pictures().get(i).name()))
          .append("</a>");
    }
    out.append("</nav>\n");
  }

  private static String count(int many, String what) {
    return many + " " + what + (many == 1 ? "" : "s");
  }

  private void picture(int number, Picture picture) {
    out.append("<section id=\"g")
        .append(number)
        .append("\"><h2>")
        .append(Markup.escape(picture.name()))
        .append("</h2>\n<p class=\"soft\">")
        .append(
            Markup.escape(
                picture.framework() + ", " + picture.place().file() + ":" + picture.place().line()))
        .append(". Dashed: a choice; dotted: a model hands over; bars: fork and join.</p>\n")
        .append("<div class=\"scroll\">")
        .append(SvgDrawing.one(picture))
        .append("</div>\n<p class=\"detail\" aria-live=\"polite\"></p>\n");
    List<String> notes = picture.notes();
    if (!notes.isEmpty()) {
      out.append("<ul class=\"soft\">");
      notes.forEach(n -> out.append("<li>").append(Markup.escape(n)).append("</li>"));
      out.append("</ul>\n");
    }
    map.tables().stream().filter(t -> t.name().equals(picture.name())).forEach(this::table);
    out.append("</section>\n");
  }

  private void table(Matrix matrix) {
    out.append("<div class=\"scroll\" tabindex=\"0\"><table")
        .append(matrix.agents().size() > WIDE ? " class=\"wide\"" : "")
        .append("><caption class=\"soft\">")
        .append("R reads, W writes, RW both</caption><thead><tr><th>key</th><th>kept</th>");
    matrix
        .agents()
        .forEach(
            a ->
                out.append("<th scope=\"col\">")
                    .append(Markup.escape(Markup.label(a)))
                    .append("</th>"));
    out.append("</tr></thead><tbody>\n");
    for (Matrix.Row row : matrix.cells()) {
      out.append("<tr data-name=\"")
          .append(Markup.escape(row.cell() + " " + String.join(" ", row.touches().keySet())))
          .append("\"><th scope=\"row\"><code>")
          .append(Markup.escape(row.cell()))
          .append("</code></th><td")
          .append(
              row.unordered()
                  ? " class=\"bad\">unordered writers"
                  : ">" + Markup.escape(row.kept()))
          .append("</td>");
      for (String agent : matrix.agents()) {
        Matrix.Touch touch = row.touches().get(agent);
        out.append("<td class=\"touch\">").append(touch == null ? "" : mark(touch)).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private static String mark(Matrix.Touch touch) {
    return switch (touch) {
      case READS -> "R";
      case WRITES -> "W";
      case READS_AND_WRITES -> "RW";
    };
  }

  private void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    out.append("<h2>Findings</h2>\n<ul>\n");
    for (Finding finding : findings) {
      String severity = finding.severity() == Severity.ERROR ? "error" : "warning";
      out.append("<li><strong class=\"")
          .append(severity)
          .append("-text\">")
          .append(severity)
          .append(' ')
          .append(finding.rule())
          .append("</strong> ")
          .append(Markup.prose(finding.message()))
          .append(" <span class=\"soft\">")
          .append(Markup.escape(finding.place().file() + ":" + finding.place().line()))
          .append("</span></li>\n");
    }
    out.append("</ul>\n");
  }
}

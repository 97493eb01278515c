package dev.baton.engine.map;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Severity;
import java.util.List;

/** A map as one page: readable without scripts, searchable with them. */
final class HtmlPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--paper:#fff;--ink:#1a1f29;--soft:#5b6472;--line:#5b6472;\
      --box:#fff;--rule:#d9dee6;--error:#c62828;--warning:#b26a00;--accent:#6a3fb5}
      @media (prefers-color-scheme:dark){:root{--paper:#12161d;--ink:#e8ecf2;--soft:#a7b2c3;\
      --line:#93a0b4;--box:#1e2530;--rule:#303947;--error:#ff7b72;--warning:#f0b35a;\
      --accent:#b392f0}}
      body{margin:0 auto;padding:1.5rem;max-width:76rem;background:var(--paper);color:var(--ink);\
      font:15px/1.5 system-ui,sans-serif}
      h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;margin:2.2rem 0 .4rem}
      h3{font-size:1rem;margin:1.4rem 0 .4rem}
      .soft{color:var(--soft)}.scroll{overflow:auto;border:1px solid var(--rule);\
      border-radius:8px;padding:.5rem;max-height:80vh}
      .scroll:focus-visible,a:focus-visible,input:focus-visible{outline:3px solid var(--accent)}
      input{font:inherit;padding:.4rem .6rem;width:min(24rem,100%);box-sizing:border-box;\
      border:1px solid var(--line);border-radius:6px;background:var(--box);color:var(--ink)}
      table{border-collapse:collapse}th,td{border-bottom:1px solid var(--rule);\
      padding:.3rem .7rem;text-align:left;white-space:nowrap}
      thead th{position:sticky;top:-.5rem;background:var(--paper);vertical-align:bottom}\
      tbody th{position:sticky;left:-.5rem;background:var(--paper)}\
      table.wide thead th[scope]{writing-mode:vertical-rl;transform:rotate(180deg);\
      padding:.6rem .2rem;text-align:left}table.wide td.touch{padding:.3rem .35rem}\
      caption{text-align:left;padding:0 0 .4rem .7rem}
      td.touch{text-align:center}.bad{color:var(--error);font-weight:600}
      .error-text{color:var(--error)}.warning-text{color:var(--warning)}
      .dim{opacity:.18}li{margin:.2rem 0}nav a{margin-right:1rem;display:inline-block}a{color:var(--accent)}
      """;
  private static final String SCRIPT =
      """
      const box=document.getElementById('search');box.hidden=false;
      box.addEventListener('input',e=>{const q=e.target.value.toLowerCase();
      document.querySelectorAll('[data-name]').forEach(n=>n.classList.toggle('dim',\
      q!==''&&!n.dataset.name.toLowerCase().includes(q)));});
      document.addEventListener('keydown',e=>{if(e.key==='/'&&e.target.tagName!=='INPUT')\
      {e.preventDefault();box.querySelector('input').focus();}});
      """;

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
        .append(STYLE)
        .append("</style></head><body>\n<h1>Agents</h1>\n");
    summary();
    out.append("<p id=\"search\" hidden><label>Search <input type=\"search\"")
        .append(" placeholder=\"agent or key (press /)\"></label></p>\n");
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
    out.append("<script>").append(SCRIPT).append("</script></body></html>\n");
    return out.toString();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private void summary() {
    int nodes = map.pictures().stream().mapToInt(p -> p.graph().size()).sum();
    int edges = map.pictures().stream().mapToInt(p -> p.graph().edges().size()).sum();
    out.append(
        "<p class=\"soft\">%d graphs, %d nodes, %d edges, %d findings</p>\n<nav>"
            .formatted(map.pictures().size(), nodes, edges, map.findings().size()));
    for (int i = 0; i < map.pictures().size(); i++) {
      out.append("<a href=\"#g")
          .append(i)
          .append("\">")
          .append(Markup.escape(map.pictures().get(i).name()))
          .append("</a>");
    }
    out.append("</nav>\n");
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
        .append("<div class=\"scroll\" tabindex=\"0\">")
        .append(SvgDrawing.one(picture))
        .append("</div>\n");
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

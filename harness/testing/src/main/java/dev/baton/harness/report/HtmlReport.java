package dev.baton.harness.report;

import dev.baton.harness.report.TestResult.Status;
import dev.baton.harness.report.Timeline.Bar;
import java.util.List;
import java.util.regex.Pattern;

/** One page that needs nothing else: no script, no network, light and dark. */
public final class HtmlReport {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --soft: #f3f5f7;
        --line: #d0d7de; --bar: #dbe9f9; --bad: #b3261e; --badsoft: #fde7e5; --good: #1a7f37; --dim: #57606a; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --paper: #0d1117; --soft: #161b22;
        --line: #30363d; --bar: #1b3350; --bad: #ff8a80; --badsoft: #4a1a17; --good: #56d364; --dim: #9aa4af; } }
      body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
        margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
      h1 { font-size: 1.5rem; margin-bottom: 0; overflow-wrap: anywhere; }
      h2 { font-size: 1.15rem; margin: 2.5rem 0 .3rem; overflow-wrap: anywhere; }
      p { overflow-wrap: anywhere; }
      code, pre, .bar { font-family: ui-monospace, monospace; font-size: 13px; }
      pre { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: .7rem;
        overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
      .scroll { overflow-x: auto; margin-top: 1rem; }
      .scroll:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid var(--dim); }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
      th { color: var(--dim); font-weight: 600; } th.ms, td.ms { text-align: right; white-space: nowrap; }
      td.name { min-width: 17rem; max-width: 26rem; } td.said { min-width: 11rem; }
      td.status { white-space: nowrap; }
      details pre { max-width: 60rem; }
      .passed { color: var(--good); } .failed { color: var(--bad); font-weight: 600; }
      .not-run, .dim { color: var(--dim); } a { color: inherit; }
      .lanes { display: grid; gap: 3px 8px; overflow-x: auto; margin: 1rem 0; }
      .lane { font-weight: 600; border-bottom: 2px solid var(--line); padding: .2rem .4rem; grid-row: 1; }
      .tick { color: var(--dim); font-size: 12px; text-align: right; grid-column: 1; padding-top: .3rem; }
      .bar { background: var(--bar); border: 1px solid var(--line); border-left: 4px solid var(--dim);
        border-radius: 4px; padding: .2rem .5rem; overflow-wrap: anywhere; }
      .bar.conflict { background: var(--badsoft); border-color: var(--bad); }
      .bar b { float: right; color: var(--bad); font-weight: 600; padding-left: .5rem; }
      .bar span { color: var(--dim); display: block; }
      """;

  /** Behind what joins names, and before the words of a name in one piece. */
  private static final Pattern JOINTS =
      Pattern.compile("(?<=[.#$_(/\\[-])(?=\\S)|(?<=\\p{Lower})(?=\\p{Upper})");

  private HtmlReport() {}

  /** The whole page of a run. */
  public static String of(RunReport report) {
    return of("baton stress", report.summary(), report.results());
  }

  /** The whole page of some results. */
  public static String of(String title, String summary, List<TestResult> results) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style></head><body>\n");
    html.append("<h1>").append(escape(title)).append("</h1>\n<p class=\"dim\">");
    html.append(escape(summary)).append("</p>\n");
    table(html, results);
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).status() == Status.FAILED) {
        failure(html, i, results.get(i));
      }
    }
    return html.append("</body></html>\n").toString();
  }

  private static void table(StringBuilder html, List<TestResult> results) {
    html.append(
        "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th>result</th><th>test</th>"
            + "<th>safety</th><th>progress</th><th class=\"ms\">ms</th></tr></thead><tbody>\n");
    for (int i = 0; i < results.size(); i++) {
      TestResult result = results.get(i);
      String label = result.status().label();
      String name = words(result.name());
      html.append("<tr><td class=\"status ").append(label.replace(' ', '-')).append("\">");
      html.append(label);
      html.append("</td><td class=\"name\">");
      html.append(
          result.status() == Status.FAILED ? "<a href=\"#f" + i + "\">" + name + "</a>" : name);
      html.append("<div class=\"dim\">").append(escape(result.kind())).append("</div>");
      if (result.status() == Status.PASSED && !result.details().isEmpty()) {
        html.append("<details><summary class=\"dim\">outcomes</summary><pre>");
        html.append(escape(result.details())).append("</pre></details>");
      }
      html.append("</td><td class=\"said\">").append(prose(result.summary()));
      html.append("</td><td class=\"said\">").append(prose(result.progress()));
      html.append("</td><td class=\"ms\">").append(result.millis()).append("</td></tr>\n");
    }
    html.append("</tbody></table></div>\n");
  }

  private static void failure(StringBuilder html, int number, TestResult result) {
    html.append("<section id=\"f").append(number).append("\"><h2>").append(words(result.name()));
    html.append("</h2>\n<p class=\"failed\">").append(prose(result.summary())).append("</p>\n");
    if (!result.timeline().empty()) {
      timeline(html, result.timeline());
    }
    if (!result.replay().isEmpty()) {
      html.append("<p>replay</p><pre>").append(escape(result.replay())).append("</pre>\n");
    }
    html.append("<details").append(result.timeline().empty() ? " open" : "");
    html.append("><summary>as text</summary><pre>").append(escape(result.details()));
    html.append("</pre></details></section>\n");
  }

  private static void timeline(StringBuilder html, Timeline timeline) {
    int lanes = timeline.lanes().size();
    html.append(
        "<div class=\"lanes\" tabindex=\"0\" role=\"img\" aria-label=\"timeline, one lane an"
            + " agent\" style=\"");
    html.append("grid-template-columns: 2.5rem repeat(").append(lanes);
    html.append(", minmax(11rem, 1fr))\">\n");
    for (int i = 0; i < lanes; i++) {
      html.append("<div class=\"lane\" style=\"grid-column: ").append(i + 2).append("\">");
      html.append(escape(timeline.lanes().get(i))).append("</div>\n");
    }
    int last = timeline.bars().stream().mapToInt(Bar::to).max().orElse(0);
    for (int tick = 0; tick < last; tick++) {
      html.append("<div class=\"tick\" style=\"grid-row: ").append(tick + 2).append("\">");
      html.append(tick + 1).append("</div>\n");
    }
    timeline.bars().forEach(bar -> bar(html, bar));
    html.append("</div>\n");
  }

  private static void bar(StringBuilder html, Bar bar) {
    html.append("<div class=\"bar").append(bar.conflict() ? " conflict" : "").append("\" style=\"");
    html.append("grid-column: ")
        .append(bar.lane() + 2)
        .append("; grid-row: ")
        .append(bar.from() + 2);
    html.append(" / ").append(bar.to() + 2).append("\">");
    html.append(bar.conflict() ? "<b>conflict</b>" : "").append(escape(bar.text()));
    html.append(bar.note().isEmpty() ? "" : "<span>" + escape(bar.note()) + "</span>");
    html.append("</div>\n");
  }

  /** Words in which back-ticks are code. */
  private static String prose(String text) {
    return words(text).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  /** Text whose long names may break between their words, and nowhere else. */
  private static String words(String text) {
    return escape(JOINTS.matcher(text).replaceAll("\u200b")).replace("\u200b", "<wbr>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

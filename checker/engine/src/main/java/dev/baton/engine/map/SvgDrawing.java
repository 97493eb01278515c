package dev.baton.engine.map;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.Severity;
import java.util.List;
import java.util.Locale;

/** A graph, drawn. Colours follow the reader's light or dark setting. */
final class SvgDrawing {
  static final String STYLE =
      """
      .agent{fill:var(--box,#fff);stroke:var(--line,#5b6472);stroke-width:1.4}
      .supervisor{stroke-dasharray:5 3}
      .end{fill:var(--line,#5b6472);stroke:none}
      .bar{fill:var(--line,#5b6472)}
      .name{font:13px system-ui,sans-serif;fill:var(--ink,#1a1f29);text-anchor:middle}
      .inverse{fill:var(--paper,#fff)}
      .edge{fill:none;stroke:var(--line,#5b6472);stroke-width:1.4;marker-end:url(#arrow)}
      .choice{stroke-dasharray:6 4}
      .handoff{stroke-dasharray:2 3}
      .closing{stroke:var(--accent,#6a3fb5);stroke-width:2;marker-end:url(#arrow-closing)}
      .error{stroke:var(--error,#c62828);stroke-width:2.6}
      .edge.error{marker-end:url(#arrow-error)}
      .warning{stroke:var(--warning,#b26a00);stroke-width:2.6}
      .label{font:11px system-ui,sans-serif;fill:var(--soft,#5b6472);text-anchor:middle;\
      paint-order:stroke;stroke:var(--paper,#fff);stroke-width:4px;stroke-linejoin:round}
      .beside{text-anchor:end}
      @media (prefers-color-scheme:dark){svg{--box:#1e2530;--line:#93a0b4;--ink:#e8ecf2;\
      --paper:#12161d;--error:#ff7b72;--warning:#f0b35a;--accent:#b392f0;--soft:#a7b2c3}}
      """;

  private final Picture picture;
  private final Layout layout;
  private final StringBuilder out = new StringBuilder();
  private int bends;

  private SvgDrawing(Picture picture) {
    this.picture = picture;
    this.layout = Layout.of(picture.graph());
  }

  /** All pictures in one drawing, below each other. */
  static String all(List<Picture> pictures) {
    StringBuilder body = new StringBuilder();
    double y = 0;
    double width = 320;
    for (Picture picture : pictures) {
      SvgDrawing drawing = new SvgDrawing(picture);
      body.append(String.format(Locale.ROOT, "<g transform=\"translate(0 %.0f)\">", y + 30))
          .append("<text class=\"label\" style=\"text-anchor:start\" x=\"12\" y=\"-8\">")
          .append(Markup.escape(picture.name() + " (" + picture.framework() + ")"))
          .append("</text>")
          .append(drawing.content())
          .append("</g>\n");
      y += drawing.layout.height() + 40;
      width = Math.max(width, drawing.layout.width());
    }
    return frame(width, Math.max(y, 40), "agents and their routes", body.toString());
  }

  /** One picture. */
  static String one(Picture picture) {
    SvgDrawing drawing = new SvgDrawing(picture);
    String title = picture.name() + ": " + picture.graph().size() + " nodes";
    return frame(drawing.layout.width(), drawing.layout.height(), title, drawing.content());
  }

  private static String frame(double width, double height, String title, String body) {
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
            + " height=\"%.0f\" role=\"group\" aria-label=\"%s\"><style>%s</style><defs>"
            + arrow("arrow", "line,#5b6472")
            + arrow("arrow-closing", "accent,#6a3fb5")
            + arrow("arrow-error", "error,#c62828")
            + "</defs>%n%s</svg>%n",
        width,
        height,
        width,
        height,
        Markup.escape(title),
        STYLE,
        body);
  }

  /** The head of an edge, as large for thick ones as for thin ones, in their colour. */
  private static String arrow(String id, String colour) {
    return "<marker id=\""
        + id
        + "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerUnits=\"userSpaceOnUse\""
        + " markerWidth=\"10\" markerHeight=\"10\" orient=\"auto-start-reverse\">"
        + "<path d=\"M0 0L8 4L0 8z\" style=\"fill:var(--"
        + colour
        + ")\"/></marker>";
  }

  private String content() {
    picture.graph().edges().forEach(this::edge);
    for (int i = 0; i < picture.graph().size(); i++) {
      node(i, picture.graph().nodes().get(i));
    }
    return out.toString();
  }

  private void node(int number, Node node) {
    double width = Layout.width(node);
    int height = Layout.height(node);
    double left = layout.x(number) - width / 2;
    double top = layout.y(number) + (Layout.HEIGHT - height) / 2.0;
    out.append("<g class=\"node\" tabindex=\"0\" role=\"img\" data-name=\"")
        .append(Markup.escape(node.id()))
        .append("\" aria-label=\"")
        .append(Markup.escape(tooltip(node)))
        .append("\"><title>")
        .append(Markup.escape(tooltip(node)))
        .append("</title>");
    out.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\" rx=\"%d\"/>",
            style(node),
            left,
            top,
            width,
            height,
            round(node)));
    if (height == Layout.HEIGHT) {
      boolean end = style(node).equals("end");
      out.append(
          String.format(
              Locale.ROOT,
              "<text class=\"name%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
              end ? " inverse" : "",
              layout.x(number),
              layout.y(number) + 22,
              Markup.escape(Markup.label(node.id()))));
    }
    out.append("</g>\n");
  }

  private static int round(Node node) {
    return switch (node.kind()) {
      case START, END -> 17;
      case FORK, JOIN -> 3;
      default -> 6;
    };
  }

  private String style(Node node) {
    String kind =
        switch (node.kind()) {
          case START, END -> "end";
          case FORK, JOIN -> "bar";
          case SUPERVISOR -> "agent supervisor";
          case AGENT -> "agent";
        };
    List<Finding> findings = kind.startsWith("agent") ? picture.of(node) : List.of();
    if (findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      return kind + " error";
    }
    return findings.isEmpty() ? kind : kind + " warning";
  }

  private String tooltip(Node node) {
    StringBuilder text = new StringBuilder(Markup.label(node.id()));
    if (!node.code().isEmpty()) {
      text.append(" runs ").append(node.code());
    }
    text.append(" (").append(node.place().brief()).append(')');
    picture
        .of(node)
        .forEach(f -> text.append('\n').append(f.rule()).append(": ").append(f.message()));
    return text.toString();
  }

  /** The way of an edge, and where its label stands. */
  private record Curve(String path, double labelX, double labelY, boolean beside) {}

  private void edge(Edge edge) {
    Curve curve = layout.isBack(edge) ? up(edge) : down(edge);
    String ends =
        "\" data-from=\"%s\" data-to=\"%s"
            .formatted(Markup.escape(edge.from()), Markup.escape(edge.to()));
    out.append("<path class=\"")
        .append(style(edge))
        .append(ends)
        .append("\" d=\"")
        .append(curve.path())
        .append("\"/>");
    if (!edge.label().isEmpty()) {
      out.append(
          String.format(
              Locale.ROOT,
              "<text class=\"label%s%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
              curve.beside() ? " beside" : "",
              ends,
              curve.labelX(),
              curve.labelY(),
              Markup.escape(edge.label())));
    }
    out.append('\n');
  }

  private Curve down(Edge edge) {
    int from = picture.graph().number(edge.from());
    int to = picture.graph().number(edge.to());
    double x1 = layout.x(from);
    double x2 = layout.x(to);
    double y1 = layout.y(from) + (Layout.HEIGHT + Layout.height(node(from))) / 2.0;
    double y2 = layout.y(to) + (Layout.HEIGHT - Layout.height(node(to))) / 2.0;
    StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "M%.1f %.1f", x1, y1));
    double x = x1;
    double y = y1;
    double beside = x2;
    double next = y2;
    for (int lane : layout.lanes(edge)) { // past the nodes of the layers between
      path.append(curve(x, y, layout.x(lane), layout.y(lane)));
      beside = x == x1 && y == y1 ? layout.x(lane) : beside;
      next = x == x1 && y == y1 ? layout.y(lane) : next;
      x = layout.x(lane);
      y = layout.y(lane) + Layout.HEIGHT;
      path.append(String.format(Locale.ROOT, "V%.1f", y));
    }
    path.append(curve(x, y, x2, y2));
    double labelX = x1 + (beside - x1) * 0.62;
    return new Curve(path.toString(), labelX, y1 + (next - y1) * 0.62, false);
  }

  private static String curve(double x1, double y1, double x2, double y2) {
    double middle = (y1 + y2) / 2;
    return String.format(
        Locale.ROOT, "C%.1f %.1f %.1f %.1f %.1f %.1f", x1, middle, x2, middle, x2, y2);
  }

  /** Between the layers and around the right side, so that it crosses no node. */
  private Curve up(Edge edge) {
    int from = picture.graph().number(edge.from());
    int to = picture.graph().number(edge.to());
    double side = layout.width() - 8 - 18 * (bends++ % 8);
    double x1 = layout.x(from) + Layout.width(node(from)) / 2;
    double x2 = layout.x(to) + Layout.width(node(to)) / 2;
    double y1 = layout.y(from) + Layout.HEIGHT / 2.0;
    double y2 = layout.y(to) + Layout.HEIGHT / 2.0;
    if (from == to) {
      double out = Math.min(side, x1 + 40);
      String loop = bezier(new double[] {x1, y1 - 10, out, y1 - 10, out, y1 + 10, x1, y1 + 10});
      return new Curve(loop, out, y1 - 14, false);
    }
    double below = y1 + Layout.HEIGHT / 2.0 + 9;
    double above = y2 - Layout.HEIGHT / 2.0 - 9;
    String path =
        String.format(
            Locale.ROOT,
            "M%.1f %.1fq8 0 8 8V%.1fq0 8 8 8H%.1fq8 0 8 -8V%.1fq0 -8 -8 -8H%.1fq-8 0 -8 8V%.1fq0 8"
                + " -8 8",
            x1,
            y1,
            below - 8,
            side - 8,
            above + 8,
            x2 + 16,
            y2 - 8);
    return new Curve(path, side - 6, (y1 + y2) / 2, true);
  }

  private Node node(int number) {
    return picture.graph().nodes().get(number);
  }

  private static String bezier(double[] at) {
    return String.format(
        Locale.ROOT,
        "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
        at[0],
        at[1],
        at[2],
        at[3],
        at[4],
        at[5],
        at[6],
        at[7]);
  }

  private String style(Edge edge) {
    String kind =
        edge.kind() == EdgeKind.ALWAYS
            ? "edge"
            : edge.kind() == EdgeKind.HANDOFF ? "edge handoff" : "edge choice";
    boolean found =
        picture.findings().containsKey(edge.place()) && picture.closing().contains(edge);
    return kind + (found ? " error" : picture.closing().contains(edge) ? " closing" : "");
  }
}

package dev.baton.engine.map;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.Node;
import java.util.List;

/** Graphs in the languages of other tools. */
final class Diagrams {
  private Diagrams() {}

  /** One flowchart, a subgraph each. */
  static String mermaid(List<Picture> pictures) {
    StringBuilder out = new StringBuilder("flowchart TD\n");
    for (int p = 0; p < pictures.size(); p++) {
      Picture picture = pictures.get(p);
      out.append("  subgraph g")
          .append(p)
          .append("[\"")
          .append(quoted(picture.name()))
          .append("\"]\n");
      for (int i = 0; i < picture.graph().size(); i++) {
        Node node = picture.graph().nodes().get(i);
        String name = quoted(Markup.label(node.id()));
        String shape =
            switch (node.kind()) {
              case START, END -> "([\"" + name + "\"])";
              case FORK, JOIN -> "{{\"" + name + "\"}}";
              case SUPERVISOR -> "{\"" + name + "\"}";
              case AGENT -> "[\"" + name + "\"]";
            };
        out.append("    n").append(p).append('_').append(i).append(shape).append('\n');
      }
      for (Edge edge : picture.graph().edges()) {
        String label = edge.label().isEmpty() ? "" : "|\"" + quoted(edge.label()) + "\"|";
        out.append("    n")
            .append(p)
            .append('_')
            .append(picture.graph().number(edge.from()))
            .append(edge.kind() == EdgeKind.ALWAYS ? " -->" : " -.->")
            .append(label)
            .append(" n")
            .append(p)
            .append('_')
            .append(picture.graph().number(edge.to()))
            .append('\n');
      }
      out.append("  end\n");
    }
    return out.toString();
  }

  private static String quoted(String text) {
    return text.replace("\"", "#quot;").replace("\n", " ");
  }

  /** One digraph, a cluster each. */
  static String dot(List<Picture> pictures) {
    StringBuilder out = new StringBuilder("digraph agents {\n  node [shape=box, style=rounded];\n");
    for (int p = 0; p < pictures.size(); p++) {
      Picture picture = pictures.get(p);
      out.append("  subgraph cluster_")
          .append(p)
          .append(" {\n    label=")
          .append(text(picture.name()))
          .append(";\n");
      for (Node node : picture.graph().nodes()) {
        out.append("    ")
            .append(text(p + "/" + node.id()))
            .append(" [label=")
            .append(text(Markup.label(node.id())))
            .append("];\n");
      }
      for (Edge edge : picture.graph().edges()) {
        String style = edge.kind() == EdgeKind.ALWAYS ? "solid" : "dashed";
        out.append("    ")
            .append(text(p + "/" + edge.from()))
            .append(" -> ")
            .append(text(p + "/" + edge.to()))
            .append(" [style=")
            .append(style)
            .append(", label=")
            .append(text(edge.label()))
            .append("];\n");
      }
      out.append("  }\n");
    }
    return out.append("}\n").toString();
  }

  private static String text(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}

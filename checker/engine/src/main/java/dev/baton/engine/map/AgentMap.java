package dev.baton.engine.map;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.graph.Graphs;
import java.util.List;

/**
 * The picture of a program's agents: one graph each time agents are put together, and who touches
 * which state. Immutable.
 *
 * @param tables agents and cells: one table a graph that has keys, and one of declared state
 */
public record AgentMap(List<Picture> pictures, List<Matrix> tables, List<Finding> findings) {

  /** How a map is written. */
  public enum Format {
    /** One page that needs nothing else. */
    HTML,
    /** One drawing, all graphs below each other. */
    SVG,
    /** A Mermaid flowchart, for Markdown. */
    MERMAID,
    /** Graphviz. */
    DOT,
    /** For programs. */
    JSON
  }

  /** The map that these facts make. */
  public static AgentMap of(Facts facts, List<Finding> findings) {
    List<Picture> pictures = Graphs.of(facts).map(graph -> Picture.of(graph, findings)).toList();
    List<Matrix> tables = new java.util.ArrayList<>();
    Graphs.of(facts).map(Matrix::of).filter(m -> !m.cells().isEmpty()).forEach(tables::add);
    Matrix declared = Matrix.ofDeclared(facts);
    if (!declared.cells().isEmpty()) {
      tables.add(declared);
    }
    return new AgentMap(pictures, List.copyOf(tables), List.copyOf(findings));
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return pictures.isEmpty() && tables.isEmpty();
  }

  /** The map in a format. */
  public String render(Format format) {
    return switch (format) {
      case HTML -> new HtmlPage(this).render();
      case SVG -> SvgDrawing.all(pictures);
      case MERMAID -> Diagrams.mermaid(pictures);
      case DOT -> Diagrams.dot(pictures);
      case JSON -> JsonText.of(this);
    };
  }
}

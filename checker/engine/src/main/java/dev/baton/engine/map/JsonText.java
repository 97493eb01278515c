package dev.baton.engine.map;

import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A map as JSON; only texts, numbers, booleans, lists, and objects are in it. */
final class JsonText {
  private JsonText() {}

  static String of(AgentMap map) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("version", 1);
    root.put("graphs", map.pictures().stream().map(JsonText::graph).toList());
    root.put("tables", map.tables().stream().map(JsonText::table).toList());
    root.put(
        "findings",
        map.findings().stream()
            .map(f -> object("rule", f.rule(), "message", f.message(), "place", place(f.place())))
            .toList());
    return text(root) + "\n";
  }

  private static Map<String, Object> graph(Picture picture) {
    var graph = picture.graph();
    return object(
        "id", picture.name(),
        "framework", picture.framework(),
        "place", place(picture.place()),
        "nodes", graph.nodes().stream().map(JsonText::node).toList(),
        "edges", graph.edges().stream().map(JsonText::edge).toList(),
        "reads", graph.reads().stream().map(JsonText::read).toList(),
        "writes", graph.writes().stream().map(JsonText::write).toList(),
        "bounds", graph.bounds().stream().map(JsonText::bound).toList(),
        "notes", picture.notes());
  }

  private static Object node(Node node) {
    return object(
        "id", node.id(),
        "kind", lower(node.kind()),
        "runs", node.code(),
        "place", place(node.place()));
  }

  private static Object edge(Edge edge) {
    return object(
        "from", edge.from(), "to", edge.to(), "kind", lower(edge.kind()), "label", edge.label());
  }

  private static Object read(KeyRead read) {
    return object(
        "node",
        read.node(),
        "key",
        read.key(),
        "needed",
        read.needed(),
        "place",
        place(read.place()));
  }

  private static Object write(KeyWrite write) {
    return object(
        "node",
        write.node(),
        "key",
        write.key(),
        "manner",
        lower(write.manner()),
        "place",
        place(write.place()));
  }

  private static Object bound(Bound bound) {
    return object(
        "node",
        bound.node(),
        "limit",
        bound.limit(),
        "default",
        bound.byDefault(),
        "silent",
        bound.silent());
  }

  private static Object table(Matrix matrix) {
    return object(
        "name", matrix.name(),
        "agents", matrix.agents(),
        "cells",
            matrix.cells().stream()
                .map(
                    row ->
                        object(
                            "cell", row.cell(),
                            "kept", row.kept(),
                            "unordered", row.unordered(),
                            "touches", touches(row)))
                .toList());
  }

  private static Map<String, Object> touches(Matrix.Row row) {
    Map<String, Object> touches = new LinkedHashMap<>();
    row.touches().forEach((agent, touch) -> touches.put(agent, lower(touch)));
    return touches;
  }

  private static String place(Place place) {
    return place.file() + ":" + place.line();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put((String) pairs[i], pairs[i + 1]);
    }
    return object;
  }

  private static String text(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> text(e.getKey()) + ":" + text(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Collection<?> list) {
      return List.copyOf(list).stream()
          .map(JsonText::text)
          .collect(Collectors.joining(",\n", "[", "]"));
    }
    return value instanceof String string ? quoted(string) : String.valueOf(value);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}

package dev.baton.engine.map;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Runner;
import dev.baton.engine.model.graph.AgentGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Agents and cells.
 *
 * @param agents the columns
 * @param cells the rows, with how each is kept
 */
record Matrix(String name, List<String> agents, List<Row> cells) {

  /** What an agent does with a cell. */
  enum Touch {
    READS,
    WRITES,
    READS_AND_WRITES
  }

  /**
   * A cell.
   *
   * @param kept its policy or reducer, in words; empty where it has none
   * @param unordered whether two of its writers can write at once
   */
  record Row(String cell, String kept, Map<String, Touch> touches, boolean unordered) {}

  static Matrix of(AgentGraph graph) {
    Map<String, Map<String, Touch>> rows = new LinkedHashMap<>();
    for (KeyWrite write : graph.writes()) {
      touch(rows, write.key(), write.node(), Touch.WRITES);
    }
    for (KeyRead read : graph.reads()) {
      touch(rows, read.key(), read.node(), Touch.READS);
    }
    List<Row> cells = new ArrayList<>();
    rows.forEach(
        (key, touches) ->
            cells.add(new Row(key, kept(graph, key), touches, isUnordered(graph, key, touches))));
    return new Matrix(graph.built().graph(), agents(rows), cells);
  }

  private static void touch(
      Map<String, Map<String, Touch>> rows, String cell, String agent, Touch touch) {
    rows.computeIfAbsent(cell, k -> new LinkedHashMap<>())
        .merge(agent, touch, (a, b) -> a == b ? a : Touch.READS_AND_WRITES);
  }

  private static List<String> agents(Map<String, Map<String, Touch>> rows) {
    return rows.values().stream().flatMap(r -> r.keySet().stream()).distinct().toList();
  }

  private static String kept(AgentGraph graph, String key) {
    return graph.key(key).map(k -> k.merge().name().toLowerCase(java.util.Locale.ROOT)).orElse("");
  }

  private static boolean isUnordered(AgentGraph graph, String key, Map<String, Touch> touches) {
    if (graph.isMerged(key) || key.contains("*")) {
      return false;
    }
    List<Integer> writers =
        touches.entrySet().stream()
            .filter(e -> e.getValue() != Touch.READS)
            .map(e -> graph.number(e.getKey()))
            .toList();
    return writers.stream().anyMatch(a -> writers.stream().anyMatch(b -> graph.atOnce(a, b)));
  }

  /** Roles and the cells that are declared for them. */
  static Matrix ofDeclared(Facts facts) {
    Map<String, Map<String, Touch>> rows = new LinkedHashMap<>();
    Map<String, String> kept = new HashMap<>();
    facts
        .of(Fact.CellDeclared.class)
        .filter(f -> !f.cell().policies().isEmpty())
        .forEach(
            f -> {
              rows.put(f.cell().name(), new LinkedHashMap<>());
              kept.put(
                  f.cell().name(),
                  f.cell().policies().stream().map(Policy::text).collect(Collectors.joining(" ")));
            });
    facts
        .of(Fact.CellWrite.class)
        .filter(f -> rows.containsKey(f.cell().name()))
        .forEach(f -> touch(rows, f.cell().name(), who(f.runner()), Touch.WRITES));
    facts
        .of(Fact.CellRead.class)
        .filter(f -> rows.containsKey(f.cell().name()))
        .forEach(f -> touch(rows, f.cell().name(), who(f.runner()), Touch.READS));
    List<Row> cells = new ArrayList<>();
    rows.forEach(
        (cell, touches) -> cells.add(new Row(cell, kept.getOrDefault(cell, ""), touches, false)));
    return new Matrix("declared state", List.copyOf(new TreeSet<>(agents(rows))), cells);
  }

  private static String who(Runner runner) {
    return switch (runner.kind()) {
      case ROLE -> runner.role();
      case COORDINATOR -> "the coordinator";
      case NOBODY -> "no role";
    };
  }
}

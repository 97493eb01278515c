package dev.baton.engine.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph is understood where the code of its framework was read too. */
class FrameworkCodeTest {
  private static final String APP =
      """
      package %s;

      import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

      import com.alibaba.cloud.ai.graph.KeyStrategyFactory;
      import com.alibaba.cloud.ai.graph.StateGraph;
      import java.util.Map;

      class App {
        StateGraph graph(KeyStrategyFactory keys) throws Exception {
          StateGraph graph = new StateGraph("app", keys);
          graph.addNode("start", node_async(state -> Map.of()));
          branch(graph, "a", "result");
          branch(graph, "b", "%s");
          return graph
              .addNode("join", node_async(state -> Map.of()))
              .addEdge(StateGraph.START, "start")
              .addEdge("join", StateGraph.END);
        }

        private static void branch(StateGraph graph, String name, String key) {
          graph.addNode(name, node_async(state -> Map.of(key, "a")));
          graph.addEdge("start", name);
          graph.addEdge(name, "join");
        }
      }
      """;

  private static final String GRAPH =
      """
      package com.alibaba.cloud.ai.graph;

      import com.alibaba.cloud.ai.graph.action.AsyncNodeAction;
      import java.util.ArrayList;
      import java.util.List;

      public class StateGraph {
        public static final String START = "__START__";
        public static final String END = "__END__";
        final List<Node> nodes = new ArrayList<>();
        final List<String> edges = new ArrayList<>();

        public StateGraph(String name, KeyStrategyFactory keys) {}

        static java.util.function.Supplier<Built> built() {
          return Built::new;
        }

        public StateGraph addNode(String id, AsyncNodeAction action) {
          nodes.add(new Node(id, action));
          return this;
        }

        public StateGraph addEdge(String from, String to) {
          edges.add(from + to);
          return this;
        }
      }

      record Node(String id, AsyncNodeAction action) {}
      """;

  /** What the framework builds is as it is, though nothing but a function leads to it. */
  private static final String OWN =
      """

      class Built {
        StateGraph graph(KeyStrategyFactory keys) {
          StateGraph graph = new StateGraph("built", keys);
          for (String name : List.of("a", "b")) {
            graph.addNode(name, AsyncNodeAction.node_async(s -> java.util.Map.of("result", "a")));
            graph.addEdge(StateGraph.START, name).addEdge(name, StateGraph.END);
          }
          return graph;
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void inAnotherPackage() throws IOException {
    assertEquals(List.of("parallel-write"), rules("demo", "result"));
    assertEquals(List.of(), rules("demo", "other"));
  }

  @Test
  void inThePackageOfTheFramework() throws IOException {
    assertEquals(List.of("parallel-write"), rules("com.alibaba.cloud.ai.graph", "result"));
    assertEquals(List.of(), rules("com.alibaba.cloud.ai.graph", "other"));
  }

  private List<String> rules(String home, String key) throws IOException {
    List<Path> files = List.of(folder.resolve("StateGraph.java"), folder.resolve("App.java"));
    Files.writeString(files.get(0), GRAPH + OWN);
    Files.writeString(files.get(1), APP.formatted(home, key));
    Analysis.Result result = Analysis.run(new Analysis.Request(folder, files, List.of()));
    assertEquals(List.of(), result.problems());
    return result.findings().stream().map(Finding::rule).toList();
  }
}

import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncEdgeAction.edge_async;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.CompileConfig;
import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.StateGraph;
import java.util.HashMap;
import java.util.Map;

/** Who sets no limit gets one that nobody hears of. */
class AlibabaLimits {
  static void throughTwo() throws Exception {
    new StateGraph("g", () -> new HashMap<String, KeyStrategy>())
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("critic", node_async(s -> Map.of("critic", "x")))
        .addEdge(START, "writer")
        .addEdge("writer", "critic")
        .addConditionalEdges( // want "after 100 steps the run of `writer` and `critic` ends as if it were done"
            "critic",
            edge_async(s -> s.value("ok", false) ? "done" : "again"),
            Map.of("done", END, "again", "writer"))
        .compile();
  }

  static void otherSettings() throws Exception {
    new StateGraph("g", () -> new HashMap<String, KeyStrategy>())
        .addNode("poller", node_async(s -> Map.of("poller", "x")))
        .addEdge(START, "poller")
        .addConditionalEdges( // want "after 100 steps the run of `poller` ends as if it were done"
            "poller",
            edge_async(s -> s.value("ok", false) ? "done" : "again"),
            Map.of("done", END, "again", "poller"))
        .compile(CompileConfig.builder().interruptBefore("poller").build());
  }

  static void leftForAnother() throws Exception {
    new StateGraph("g", () -> new HashMap<String, KeyStrategy>())
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("critic", node_async(s -> Map.of("critic", "x")))
        .addNode("publisher", node_async(s -> Map.of("publisher", "x")))
        .addEdge(START, "writer")
        .addEdge("writer", "critic")
        .addConditionalEdges( // want "after 100 steps the run of `writer` and `critic` ends as if it were done"
            "critic",
            edge_async(s -> s.value("ok", false) ? "done" : "again"),
            Map.of("done", "publisher", "again", "writer"))
        .addEdge("publisher", END)
        .compile();
  }

  // silent: nothing leads back
  static void noCycle() throws Exception {
    new StateGraph("g", () -> new HashMap<String, KeyStrategy>())
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("critic", node_async(s -> Map.of("critic", "x")))
        .addEdge(START, "writer")
        .addEdge("writer", "critic")
        .addConditionalEdges(
            "critic",
            edge_async(s -> s.value("ok", false) ? "done" : "also"),
            Map.of("done", END, "also", END))
        .compile();
  }

  // silent: the limit is meant
  static void limited() throws Exception {
    new StateGraph("g", () -> new HashMap<String, KeyStrategy>())
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("critic", node_async(s -> Map.of("critic", "x")))
        .addEdge(START, "writer")
        .addEdge("writer", "critic")
        .addConditionalEdges(
            "critic",
            edge_async(s -> s.value("ok", false) ? "done" : "again"),
            Map.of("done", END, "again", "writer"))
        .compile(CompileConfig.builder().recursionLimit(12).build());
  }

  private static final int ROUNDS = 6;

  // silent: the limit is a constant of the class
  static void named() throws Exception {
    CompileConfig config = CompileConfig.builder().recursionLimit(ROUNDS).build();
    new StateGraph("g", () -> new HashMap<String, KeyStrategy>())
        .addNode("poller", node_async(s -> Map.of("poller", "x")))
        .addEdge(START, "poller")
        .addConditionalEdges(
            "poller",
            edge_async(s -> s.value("ok", false) ? "done" : "again"),
            Map.of("done", END, "again", "poller"))
        .compile(config);
  }

  // silent: three steps end by themselves
  static void chain() throws Exception {
    new StateGraph("g", () -> new HashMap<String, KeyStrategy>())
        .addNode("a", node_async(s -> Map.of("a", "x")))
        .addNode("b", node_async(s -> Map.of("b", "x")))
        .addNode("c", node_async(s -> Map.of("c", "x")))
        .addEdge(START, "a")
        .addEdge("a", "b")
        .addEdge("b", "c")
        .addEdge("c", END)
        .compile();
  }
}

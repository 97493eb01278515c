import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncEdgeAction.edge_async;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.StateGraph;
import java.util.HashMap;
import java.util.Map;

/** One call closes the cycles of several nodes: it is one place to mend. */
class AlibabaOneCall {
  static void twice() throws Exception {
    StateGraph graph =
        new StateGraph("twice", () -> new HashMap<String, KeyStrategy>())
            .addNode("first", node_async(s -> Map.of("first", "x")))
            .addNode("second", node_async(s -> Map.of("second", "x")))
            .addEdge(START, "first");
    repeat(graph, "first", "second");
    repeat(graph, "second", END);
    graph.compile();
  }

  private static void repeat(StateGraph graph, String node, String next) throws Exception {
    graph.addConditionalEdges( // want "after 100 steps the run of `first` ends as if it were done"
        node,
        edge_async(s -> s.value("ok", false) ? "done" : "again"),
        Map.of("done", next, "again", node));
  }

  static void apart() throws Exception {
    new StateGraph("apart", () -> new HashMap<String, KeyStrategy>())
        .addNode("first", node_async(s -> Map.of("first", "x")))
        .addNode("second", node_async(s -> Map.of("second", "x")))
        .addEdge(START, "first")
        .addConditionalEdges( // want "after 100 steps the run of `first` ends as if it were done"
            "first",
            edge_async(s -> s.value("ok", false) ? "done" : "again"),
            Map.of("done", "second", "again", "first"))
        .addConditionalEdges( // want "after 100 steps the run of `second` ends as if it were done"
            "second",
            edge_async(s -> s.value("ok", false) ? "done" : "again"),
            Map.of("done", END, "again", "second"))
        .compile();
  }
}

import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncEdgeAction.edge_async;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.CompileConfig;
import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.StateGraph;
import java.util.HashMap;
import java.util.Map;

/** The default limit ends a run without a word; a limit of one's own is meant. */
class AlibabaLoop {
  static void byDefault() throws Exception {
    new StateGraph("loop", () -> new HashMap<String, KeyStrategy>())
        .addNode("writer", node_async(s -> Map.of("draft", "x")))
        .addEdge(START, "writer")
        .addConditionalEdges( // want "after 100 steps the run of `writer` ends as if it were done"
            "writer",
            edge_async(s -> s.value("ok", false) ? "done" : "again"),
            Map.of("done", END, "again", "writer"))
        .compile();
  }

  static void meant() throws Exception {
    new StateGraph("loop", () -> new HashMap<String, KeyStrategy>())
        .addNode("writer", node_async(s -> Map.of("draft", "x")))
        .addEdge(START, "writer")
        .addConditionalEdges(
            "writer",
            edge_async(s -> s.value("ok", false) ? "done" : "again"),
            Map.of("done", END, "again", "writer"))
        .compile(CompileConfig.builder().recursionLimit(8).build());
  }
}

import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncEdgeAction.edge_async;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.CompileConfig;
import com.alibaba.cloud.ai.graph.CompiledGraph;
import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.StateGraph;
import java.util.HashMap;
import java.util.Map;

/** A configuration that comes from elsewhere may set a limit; one that is made here does not. */
class AlibabaGivenConfig {
  private final CompileConfig config;

  AlibabaGivenConfig(CompileConfig config) {
    this.config = config;
  }

  CompiledGraph given() throws Exception {
    StateGraph graph =
        new StateGraph("given", () -> new HashMap<String, KeyStrategy>())
            .addNode("writer", node_async(s -> Map.of("draft", "x")))
            .addEdge(START, "writer")
            .addConditionalEdges( // silent: who gives the configuration decides
                "writer",
                edge_async(s -> s.value("ok", false) ? "done" : "again"),
                Map.of("done", END, "again", "writer"));
    return config == null ? graph.compile() : graph.compile(config);
  }

  static AlibabaGivenConfig limited() {
    return new AlibabaGivenConfig(CompileConfig.builder().recursionLimit(12).build());
  }
}

class AlibabaOwnConfig {
  private final CompileConfig config = CompileConfig.builder().interruptAfter("critic").build();

  CompiledGraph own() throws Exception {
    StateGraph graph =
        new StateGraph("own", () -> new HashMap<String, KeyStrategy>())
            .addNode("writer", node_async(s -> Map.of("draft", "x")))
            .addEdge(START, "writer")
            .addConditionalEdges( // want "after 100 steps the run of `writer` ends as if it were done"
                "writer",
                edge_async(s -> s.value("ok", false) ? "done" : "again"),
                Map.of("done", END, "again", "writer"));
    return graph.compile(config);
  }
}

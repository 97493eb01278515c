import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncEdgeAction.edge_async;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A write past the returned map survives in a sequence, and is lost in a branch. */
class AlibabaTraps {
  static Map<String, Object> web(OverAllState state) {
    state.updateState(Map.of("seen", "web")); // want "`web` runs in a parallel branch, so its write of `seen` is lost"
    return Map.of("web", "x");
  }

  static Map<String, Object> report(OverAllState state) {
    state.updateState(Map.of("reported", true));
    return Map.of("report", "x");
  }

  static StateGraph build() throws Exception {
    return new StateGraph("search", () -> new HashMap<String, KeyStrategy>())
        .addNode("web", node_async(AlibabaTraps::web))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addNode("report", node_async(AlibabaTraps::report))
        .addEdge(START, List.of("web", "library"))
        .addEdge(List.of("web", "library"), "report")
        .addEdge("report", END);
  }
}

import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.StateGraph;
import com.alibaba.cloud.ai.graph.state.strategy.AppendStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The field keeps what both branches say. */
class Fixed {
  static StateGraph build() throws Exception {
    Map<String, KeyStrategy> strategies = new HashMap<>();
    strategies.put("plan", new AppendStrategy());
    return new StateGraph("phone", () -> strategies)
        .addNode("gate", node_async(state -> Map.of("checked", true)))
        .addNode("review", node_async(state -> Map.of("plan", "reviewed")))
        .addNode("execute", node_async(state -> Map.of("plan", "executed")))
        .addNode("report", node_async(state -> Map.of("done", true)))
        .addEdge(START, "gate")
        .addEdge("gate", List.of("review", "execute"))
        .addEdge(List.of("review", "execute"), "report")
        .addEdge("report", END);
  }
}

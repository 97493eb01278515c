import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.StateGraph;
import com.alibaba.cloud.ai.graph.state.strategy.ReplaceStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * two branches write one field, and its reducer takes the last, so that one update disappears
 *
 * @see <a href="https://github.com/minitap-ai/mobile-use/issues/208">minitap-ai/mobile-use#208</a>
 */
class Broken {
  static StateGraph build() throws Exception {
    Map<String, KeyStrategy> strategies = new HashMap<>();
    strategies.put("plan", new ReplaceStrategy());
    return new StateGraph("phone", () -> strategies)
        .addNode("gate", node_async(state -> Map.of("checked", true)))
        .addNode("review", node_async(state -> Map.of("plan", "reviewed")))
        .addNode("execute", node_async(state -> Map.of("plan", "executed"))) // want "`review` and `execute` write `plan` at once"
        .addNode("report", node_async(state -> Map.of("done", true)))
        .addEdge(START, "gate")
        .addEdge("gate", List.of("review", "execute"))
        .addEdge(List.of("review", "execute"), "report")
        .addEdge("report", END);
  }
}

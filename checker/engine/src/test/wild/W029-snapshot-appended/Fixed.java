import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import com.alibaba.cloud.ai.graph.state.strategy.AppendStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The child returns what it adds. */
class Fixed {
  static Map<String, Object> child(OverAllState state) {
    return Map.of("messages", List.of("B"));
  }

  static StateGraph build() throws Exception {
    Map<String, KeyStrategy> strategies = new HashMap<>();
    strategies.put("messages", new AppendStrategy());
    return new StateGraph("parent", () -> strategies)
        .addNode("ask", node_async(state -> Map.of("messages", List.of("A"))))
        .addNode("child", node_async(Fixed::child))
        .addEdge(START, "ask")
        .addEdge("ask", "child")
        .addEdge("child", END);
  }
}

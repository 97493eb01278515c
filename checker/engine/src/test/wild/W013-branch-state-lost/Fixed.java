import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the step returns is merged. */
class Fixed {
  static Map<String, Object> first(OverAllState state) {
    return Map.of("first", "done", "test", "set by first");
  }

  static StateGraph build() throws Exception {
    return new StateGraph("steps", () -> new HashMap<String, KeyStrategy>())
        .addNode("first", node_async(Fixed::first))
        .addNode("second", node_async(state -> Map.of("second", "done")))
        .addNode("next", node_async(state -> Map.of("report", state.value("test", "nothing"))))
        .addEdge(START, List.of("first", "second"))
        .addEdge(List.of("first", "second"), "next")
        .addEdge("next", END);
  }
}

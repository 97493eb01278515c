import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * state that a parallel step sets does not reach the step after the join
 *
 * @see <a href="https://github.com/mastra-ai/mastra/issues/10917">mastra-ai/mastra#10917</a>
 */
class Broken {
  static Map<String, Object> first(OverAllState state) {
    state.updateState(Map.of("test", "set by first")); // want "its write of `test` is lost"
    return Map.of("first", "done");
  }

  static StateGraph build() throws Exception {
    return new StateGraph("steps", () -> new HashMap<String, KeyStrategy>())
        .addNode("first", node_async(Broken::first))
        .addNode("second", node_async(state -> Map.of("second", "done")))
        .addNode("next", node_async(state -> Map.of("report", state.value("test", "nothing"))))
        .addEdge(START, List.of("first", "second"))
        .addEdge(List.of("first", "second"), "next")
        .addEdge("next", END);
  }
}

import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.KeyStrategyFactory;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import com.alibaba.cloud.ai.graph.action.NodeAction;
import com.alibaba.cloud.ai.graph.state.strategy.AppendStrategy;
import com.alibaba.cloud.ai.graph.state.strategy.ReplaceStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spring AI Alibaba: edges to and from lists are forks and joins; strategies merge. */
class AlibabaGraph {
  static class Search implements NodeAction {
    private final String key;

    Search(String key) {
      this.key = key;
    }

    @Override
    public Map<String, Object> apply(OverAllState state) {
      Map<String, Object> updated = new HashMap<>();
      updated.put("messages", List.of("found"));
      updated.put(key, state.value("query", ""));
      return updated;
    }
  }

  static StateGraph build() throws Exception {
    KeyStrategyFactory keys =
        () -> {
          Map<String, KeyStrategy> strategies = new HashMap<>();
          strategies.put("messages", new AppendStrategy());
          strategies.put("result", new ReplaceStrategy());
          return strategies;
        };
    return new StateGraph("search", keys)
        .addNode("web", node_async(new Search("result")))
        .addNode("library", node_async(new Search("result"))) // want "`web` and `library` write `result` at once"
        .addNode("desk", node_async(new Search("desk")))
        .addNode("report", node_async(state -> Map.of("report", state.data())))
        .addEdge(START, List.of("web", "library", "desk"))
        .addEdge(List.of("web", "library", "desk"), "report")
        .addEdge("report", END);
  }
}

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

/**
 * a child returns the whole list to a channel that appends, so that the old part stands in it twice
 *
 * @see <a href="https://github.com/alibaba/spring-ai-alibaba/pull/4439">alibaba/spring-ai-alibaba#4439</a>
 */
class Broken {
  static Map<String, Object> child(OverAllState state) {
    List<Object> messages = new ArrayList<>(state.<List<Object>>value("messages").orElseThrow());
    messages.add("B");
    return Map.of("messages", messages); // want "`child` hands all of `messages` back, and what was in it is appended again"
  }

  static StateGraph build() throws Exception {
    Map<String, KeyStrategy> strategies = new HashMap<>();
    strategies.put("messages", new AppendStrategy());
    return new StateGraph("parent", () -> strategies)
        .addNode("ask", node_async(state -> Map.of("messages", List.of("A"))))
        .addNode("child", node_async(Broken::child))
        .addEdge(START, "ask")
        .addEdge("ask", "child")
        .addEdge("child", END);
  }
}

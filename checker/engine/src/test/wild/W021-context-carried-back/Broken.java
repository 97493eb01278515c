import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/**
 * parallel specialists carry shared middleware state back to channels that have no reducer
 *
 * @see <a href="https://github.com/BitterSecurity/Decepticon/pull/679">BitterSecurity/Decepticon#679</a>
 */
class Broken {
  static Map<String, Object> specialist(AgentState state, String name) {
    Map<String, Object> context = new HashMap<>();
    context.put("targets", state.<List<String>>value("targets").orElse(List.of()));
    context.put("finding_" + name, "open port");
    return context;
  }

  static StateGraph<AgentState> build() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("start", node_async(state -> Map.of("targets", List.of("10.0.0.7"))))
        .addNode("web", node_async(state -> specialist(state, "web")))
        .addNode("network", node_async(state -> specialist(state, "network"))) // want "`web` and `network` write `targets` at once"
        .addNode("report", node_async(state -> Map.of("report", "done")))
        .addEdge(START, "start")
        .addEdge("start", "web")
        .addEdge("start", "network")
        .addEdge("web", "report")
        .addEdge("network", "report")
        .addEdge("report", END);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** The private key stays with the sub-agent. */
class Fixed {
  /** A sub-agent that looks up its skills first. */
  static Map<String, Object> research(String id) {
    List<String> skills = List.of("search", "cite");
    return Map.of("result_" + id, "found with " + skills);
  }

  static StateGraph<AgentState> build() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("one", node_async(state -> research("one")))
        .addNode("two", node_async(state -> research("two")))
        .addNode("report", node_async(state -> Map.of("report", "done")))
        .addEdge(START, "one")
        .addEdge(START, "two")
        .addEdge("one", "report")
        .addEdge("two", "report")
        .addEdge("report", END);
  }
}

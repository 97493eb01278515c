import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/**
 * the private key of a sub-agent leaks into its parent, where two parallel calls collide on it
 *
 * @see <a href="https://github.com/langchain-ai/deepagents/issues/923">langchain-ai/deepagents#923</a>
 */
class Broken {
  /** A sub-agent that looks up its skills first. */
  static Map<String, Object> research(String id) {
    Map<String, Object> state = new HashMap<>();
    state.put("skills", List.of("search", "cite"));
    state.put("result_" + id, "found with " + state.get("skills"));
    return state;
  }

  static StateGraph<AgentState> build() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("one", node_async(state -> research("one")))
        .addNode("two", node_async(state -> research("two"))) // want "`one` and `two` write `skills` at once"
        .addNode("report", node_async(state -> Map.of("report", "done")))
        .addEdge(START, "one")
        .addEdge(START, "two")
        .addEdge("one", "report")
        .addEdge("two", "report")
        .addEdge("report", END);
  }
}

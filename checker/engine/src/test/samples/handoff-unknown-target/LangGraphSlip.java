import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A route to an agent that the graph does not have. */
class LangGraphSlip {
  static StateGraph<AgentState> build() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("draft", "x")))
        .addNode("reviewer", node_async(s -> Map.of("verdict", "y")))
        .addEdge(START, "writer")
        .addEdge("writer", "reviewer")
        .addEdge("writer", "reviwer") // want "a route leads to `reviwer`, which no agent is called; did you mean `reviewer`?"
        .addEdge("reviewer", END);
  }
}

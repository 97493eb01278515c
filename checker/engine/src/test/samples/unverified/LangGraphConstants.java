import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A name that is a constant is known. */
class LangGraphConstants {
  static StateGraph<AgentState> build() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("draft", "x")))
        .addNode("reviewer", node_async(s -> Map.of("verdict", "y")))
        .addEdge(START, "writer")
        .addEdge("writer", "reviewer")
        .addEdge("reviewer", END);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A node whose name only the run knows could be anything, so it is said to be unknown. */
class LangGraphNames {
  static StateGraph<AgentState> build(String name) throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("draft", "x")))
        .addNode(name, node_async(s -> Map.of("verdict", "y"))) // want "a node is added whose name is known at run time only"
        .addEdge(START, "writer")
        .addEdge("writer", END);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** The framework runs one node a branch; a branch of two makes `compile` throw. */
class LangGraphBranch {
  static StateGraph<AgentState> twoNodes() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("digest", node_async(s -> Map.of("digest", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("web", "digest")
        .addEdge("digest", "report")
        .addEdge("library", "report") // want "the branches after `plan` do not meet in one node"
        .addEdge("report", END);
  }

  static StateGraph<AgentState> oneNode() throws Exception { // silent: each branch is one node
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("web", "report")
        .addEdge("library", "report")
        .addEdge("report", END);
  }
}

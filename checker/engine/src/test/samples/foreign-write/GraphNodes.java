import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import dev.baton.annotation.OwnedBy;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A node runs as the role of its name, so keys can be owned without a role in the code. */
class GraphNodes {
  @OwnedBy("writer") static final String DRAFT = "draft";

  static StateGraph<AgentState> build() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of(DRAFT, "x")))
        .addNode("reviewer", node_async(s -> Map.of("draft", "y"))) // want "`reviewer` writes `draft`, which `writer` owns"
        .addEdge(START, "writer")
        .addEdge("writer", "reviewer")
        .addEdge("reviewer", END);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A router that answers with no letter at all. */
class LangGraphEmptyText {
  static StateGraph<AgentState> missing() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("judge", node_async(s -> Map.of("judge", "x")))
        .addEdge(START, "judge")
        .addConditionalEdges( // want "the router after `judge` can return the empty text, which has no edge"
            "judge",
            edge_async(s -> s.value("ok").isPresent() ? "done" : ""),
            Map.of("done", END));
  }

  static StateGraph<AgentState> routed() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("judge", node_async(s -> Map.of("judge", "x")))
        .addEdge(START, "judge")
        .addConditionalEdges( // silent: it has an edge
            "judge",
            edge_async(s -> s.value("ok").isPresent() ? "done" : ""),
            Map.of("done", END, "", END));
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** Branches of one node, that meet in one node, or do not. */
class LangGraphForks {
  static StateGraph<AgentState> neverMeet() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("web", END)
        .addNode("archive", node_async(s -> Map.of("archive", "x")))
        .addEdge("archive", END)
        .addEdge("library", "archive"); // want "the branches after `plan` do not meet in one node"
  }

  static StateGraph<AgentState> bothLong() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("webDigest", node_async(s -> Map.of("webDigest", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addNode("libraryDigest", node_async(s -> Map.of("libraryDigest", "x")))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("web", "webDigest")
        .addEdge("library", "libraryDigest") // want "the branches after `plan` do not meet in one node"
        .addEdge("webDigest", "report")
        .addEdge("libraryDigest", "report")
        .addEdge("report", END);
  }

  static StateGraph<AgentState> fromTheStart() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addNode("digest", node_async(s -> Map.of("digest", "x")))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "web")
        .addEdge(START, "library")
        .addEdge("web", "report")
        .addEdge("library", "digest") // want "the branches after `start` do not meet in one node"
        .addEdge("digest", "report")
        .addEdge("report", END);
  }

  // silent: all three meet in `report`
  static StateGraph<AgentState> threeMeet() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addNode("desk", node_async(s -> Map.of("desk", "x")))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("plan", "desk")
        .addEdge("web", "report")
        .addEdge("library", "report")
        .addEdge("desk", "report")
        .addEdge("report", END);
  }

  // silent: the end is one node, too
  static StateGraph<AgentState> meetAtTheEnd() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("web", END)
        .addEdge("library", END);
  }

  // silent: a condition chooses one branch, which may be long
  static StateGraph<AgentState> oneOrTheOther() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addNode("digest", node_async(s -> Map.of("digest", "x")))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addConditionalEdges(
            "plan",
            edge_async(s -> s.value("ok").isPresent() ? "a" : "b"),
            Map.of("a", "web", "b", "library"))
        .addEdge("web", "digest")
        .addEdge("digest", "report")
        .addEdge("library", "report")
        .addEdge("report", END);
  }

  // silent: nothing forks
  static StateGraph<AgentState> oneAfterTheOther() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("digest", node_async(s -> Map.of("digest", "x")))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("web", "digest")
        .addEdge("digest", "report")
        .addEdge("report", END);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A run stops where nobody is next. */
class LangGraphStops {
  static StateGraph<AgentState> afterTheJoin() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addNode("report", node_async(s -> Map.of("report", "x"))) // want "no way leads on from `report`"
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("web", "report")
        .addEdge("library", "report");
  }

  static StateGraph<AgentState> theRareBranch() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("triage", node_async(s -> Map.of("triage", "x")))
        .addNode("answer", node_async(s -> Map.of("answer", "x")))
        .addNode("human", node_async(s -> Map.of("note", "x"))) // want "no way leads on from `human`"
        .addEdge(START, "triage")
        .addConditionalEdges(
            "triage",
            edge_async(s -> s.value("ok").isPresent() ? "easy" : "hard"),
            Map.of("easy", "answer", "hard", "human"))
        .addEdge("answer", END);
  }

  static StateGraph<AgentState> nothingFollows() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("editor", node_async(s -> Map.of("edit", "x"))) // want "no way leads on from `editor`"
        .addEdge(START, "writer")
        .addEdge("writer", "editor");
  }

  // silent: both branches end
  static StateGraph<AgentState> everyBranchGoesOn() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("triage", node_async(s -> Map.of("triage", "x")))
        .addNode("answer", node_async(s -> Map.of("answer", "x")))
        .addNode("human", node_async(s -> Map.of("human", "x")))
        .addEdge(START, "triage")
        .addConditionalEdges(
            "triage",
            edge_async(s -> s.value("ok").isPresent() ? "easy" : "hard"),
            Map.of("easy", "answer", "hard", "human"))
        .addEdge("answer", END)
        .addEdge("human", END);
  }

  // silent: no plain edge leads on from `editor`, and a condition does
  static StateGraph<AgentState> aConditionIsAWayOn() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("editor", node_async(s -> Map.of("editor", "x")))
        .addEdge(START, "writer")
        .addEdge("writer", "editor")
        .addConditionalEdges(
            "editor",
            edge_async(s -> s.value("ok").isPresent() ? "done" : "again"),
            Map.of("done", END, "again", "writer"));
  }

  // silent: edges from data are unknown
  static StateGraph<AgentState> fromData(Map<String, String> edges) throws Exception {
    var graph = new StateGraph<>(AgentState::new);
    graph.addNode("writer", node_async(s -> Map.of("draft", "x")));
    graph.addEdge(START, "writer");
    for (var edge : edges.entrySet()) {
      graph.addEdge(edge.getKey(), edge.getValue());
    }
    return graph;
  }

  // silent: the edge is added by another method
  static StateGraph<AgentState> finishedElsewhere() throws Exception {
    var graph = new StateGraph<>(AgentState::new);
    graph.addNode("writer", node_async(s -> Map.of("draft", "x")));
    graph.addEdge(START, "writer");
    return finish(graph, "writer");
  }

  private static StateGraph<AgentState> finish(StateGraph<AgentState> graph, String last)
      throws Exception {
    return graph.addEdge(last, END);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** Who is never called never works. */
class LangGraphNeverRuns {
  static StateGraph<AgentState> edgeNamesAnother() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("editor", node_async(s -> Map.of("editor", "x")))
        .addNode("proofreader", node_async(s -> Map.of("proof", "x"))) // want "no way leads from the start to `proofreader`"
        .addEdge(START, "writer")
        .addEdge("writer", "editor")
        .addEdge("editor", END)
        .addEdge("proofreader", END);
  }

  static StateGraph<AgentState> onlyEachOther() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("critic", node_async(s -> Map.of("verdict", "x"))) // want "no way leads from the start to `critic`"
        .addNode("judge", node_async(s -> Map.of("score", "x"))) // want "no way leads from the start to `judge`"
        .addEdge(START, "writer")
        .addEdge("writer", END)
        .addEdge("critic", "judge")
        .addConditionalEdges(
            "judge",
            edge_async(s -> s.value("ok").isPresent() ? "done" : "again"),
            Map.of("done", END, "again", "critic"));
  }

  static StateGraph<AgentState> branchWasRemoved() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("triage", node_async(s -> Map.of("triage", "x")))
        .addNode("easy", node_async(s -> Map.of("easy", "x")))
        .addNode("hard", node_async(s -> Map.of("hard", "x"))) // want "no way leads from the start to `hard`"
        .addEdge(START, "triage")
        .addEdge("triage", "easy")
        .addEdge("easy", END)
        .addEdge("hard", END);
  }

  // silent: only a condition leads to `hard`
  static StateGraph<AgentState> throughACondition() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("triage", node_async(s -> Map.of("triage", "x")))
        .addNode("easy", node_async(s -> Map.of("easy", "x")))
        .addNode("hard", node_async(s -> Map.of("hard", "x")))
        .addEdge(START, "triage")
        .addConditionalEdges(
            "triage",
            edge_async(s -> s.value("ok").isPresent() ? "a" : "b"),
            Map.of("a", "easy", "b", "hard"))
        .addEdge("easy", END)
        .addEdge("hard", END);
  }

  // silent: only branches lead to `report`
  static StateGraph<AgentState> afterAJoin() throws Exception {
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

  // silent: `writer` is reached by a way back, too
  static StateGraph<AgentState> onACycle() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("critic", node_async(s -> Map.of("critic", "x")))
        .addEdge(START, "writer")
        .addEdge("writer", "critic")
        .addConditionalEdges(
            "critic",
            edge_async(s -> s.value("ok").isPresent() ? "done" : "again"),
            Map.of("done", END, "again", "writer"));
  }

  // silent: the edge to `editor` is added by another method
  static StateGraph<AgentState> ledToElsewhere() throws Exception {
    var graph = new StateGraph<>(AgentState::new);
    graph.addNode("writer", node_async(s -> Map.of("draft", "x")));
    graph.addNode("editor", node_async(s -> Map.of("edit", "x")));
    graph.addEdge(START, "writer");
    chain(graph, "writer", "editor");
    return graph.addEdge("editor", END);
  }

  private static void chain(StateGraph<AgentState> graph, String from, String to) throws Exception {
    graph.addEdge(from, to);
  }
}

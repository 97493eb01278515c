import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A branch reads what another may be writing, or what was there before. */
class LangGraphAtOnce {
  private static final String FACTS = "facts";

  static Map<String, Object> critic(AgentState state) {
    return Map.of("critique", state.value(FACTS).orElse("")); // want "`critic` reads `facts` while `searcher` may be writing it"
  }

  static Map<String, Object> helped(AgentState state) {
    return Map.of("summary", text(state));
  }

  private static String text(AgentState state) {
    return state.<String>value("notes").orElse("").strip(); // want "`summary` reads `notes` while `notes` may be writing it"
  }

  static Map<String, Object> fromData(AgentState state) {
    return Map.of("score", state.data().get("draft").toString().length()); // want "`scorer` reads `draft` while `writer` may be writing it"
  }

  static StateGraph<AgentState> constantKey() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("searcher", node_async(s -> Map.of("facts", "x")))
        .addNode("critic", node_async(LangGraphAtOnce::critic))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "searcher")
        .addEdge(START, "critic")
        .addEdge("searcher", "report")
        .addEdge("critic", "report")
        .addEdge("report", END);
  }

  static StateGraph<AgentState> throughAHelper() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("notes", node_async(s -> Map.of("notes", "x")))
        .addNode("summary", node_async(LangGraphAtOnce::helped))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "notes")
        .addEdge("plan", "summary")
        .addEdge("notes", "report")
        .addEdge("summary", "report")
        .addEdge("report", END);
  }

  static StateGraph<AgentState> fromTheMap() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("writer", node_async(s -> Map.of("draft", "x")))
        .addNode("scorer", node_async(LangGraphAtOnce::fromData))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "writer")
        .addEdge("plan", "scorer")
        .addEdge("writer", "report")
        .addEdge("scorer", "report")
        .addEdge("report", END);
  }

  // silent: `critic` works after `searcher`
  static StateGraph<AgentState> oneAfterTheOther() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("searcher", node_async(s -> Map.of("facts", "x")))
        .addNode("critic", node_async(s -> Map.of("critique", s.value("facts").orElse(""))))
        .addEdge(START, "searcher")
        .addEdge("searcher", "critic")
        .addEdge("critic", END);
  }

  // silent: both read what was written before the fork
  static StateGraph<AgentState> beforeTheFork() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("topic", "x")))
        .addNode("web", node_async(s -> Map.of("web", s.value("topic").orElse(""))))
        .addNode("library", node_async(s -> Map.of("library", s.value("topic").orElse(""))))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("web", "report")
        .addEdge("library", "report")
        .addEdge("report", END);
  }

  // silent: `report` reads after the join
  static StateGraph<AgentState> afterTheJoin() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("web", node_async(s -> Map.of("web", "x")))
        .addNode("library", node_async(s -> Map.of("library", "x")))
        .addNode("report", node_async(s -> Map.of("report", s.value("web").orElse("") + "" + s.value("library"))))
        .addEdge(START, "web")
        .addEdge(START, "library")
        .addEdge("web", "report")
        .addEdge("library", "report")
        .addEdge("report", END);
  }

  // silent: a condition runs one of them, never both
  static StateGraph<AgentState> oneOrTheOther() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("searcher", node_async(s -> Map.of("facts", "x")))
        .addNode("critic", node_async(s -> Map.of("critique", s.value("facts").orElse(""))))
        .addEdge(START, "plan")
        .addConditionalEdges(
            "plan",
            edge_async(s -> s.value("ok").isPresent() ? "a" : "b"),
            Map.of("a", "searcher", "b", "critic"))
        .addEdge("searcher", END)
        .addEdge("critic", END);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** What a router can say, and where that leads. */
class LangGraphAnswers {
  static String byNested(AgentState state) {
    int size = state.data().size();
    return size == 0 ? "again" : size > 5 ? "give-up" : "done";
  }

  static String bySwitch(AgentState state) {
    return switch (state.data().size()) {
      case 0 -> "again";
      case 1 -> "done";
      default -> "human";
    };
  }

  static StateGraph<AgentState> typo() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("judge", node_async(s -> Map.of("judge", "x")))
        .addEdge(START, "judge")
        .addConditionalEdges( // want "the router after `judge` can return `agian`, which has no edge"
            "judge",
            edge_async(s -> s.value("ok").isPresent() ? "done" : "agian"),
            Map.of("done", END, "again", "judge"));
  }

  static StateGraph<AgentState> nested() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("judge", node_async(s -> Map.of("judge", "x")))
        .addEdge(START, "judge")
        .addConditionalEdges( // want "the router after `judge` can return `give-up`, which has no edge"
            "judge",
            edge_async(LangGraphAnswers::byNested),
            Map.of("again", "judge", "done", END));
  }

  static StateGraph<AgentState> switched() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("judge", node_async(s -> Map.of("judge", "x")))
        .addEdge(START, "judge")
        .addConditionalEdges( // want "the router after `judge` can return `human`, which has no edge"
            "judge",
            edge_async(LangGraphAnswers::bySwitch),
            Map.of("again", "judge", "done", END));
  }

  // silent: every case has its edge
  static StateGraph<AgentState> allOfASwitch() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("judge", node_async(s -> Map.of("judge", "x")))
        .addNode("person", node_async(s -> Map.of("person", "x")))
        .addEdge(START, "judge")
        .addConditionalEdges(
            "judge",
            edge_async(LangGraphAnswers::bySwitch),
            Map.of("again", "judge", "done", END, "human", "person"))
        .addEdge("person", END);
  }

  // silent: an edge that no answer takes is not a missing one
  static StateGraph<AgentState> moreEdgesThanAnswers() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("judge", node_async(s -> Map.of("judge", "x")))
        .addNode("person", node_async(s -> Map.of("person", "x")))
        .addEdge(START, "judge")
        .addConditionalEdges(
            "judge",
            edge_async(LangGraphAnswers::byNested),
            Map.of("again", "judge", "done", END, "give-up", "person", "spare", END))
        .addEdge("person", END);
  }

  // silent: the routes come from data
  static StateGraph<AgentState> fromData(Map<String, String> routes) throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("judge", node_async(s -> Map.of("judge", "x")))
        .addEdge(START, "judge")
        .addConditionalEdges("judge", edge_async(LangGraphAnswers::byNested), routes);
  }
}

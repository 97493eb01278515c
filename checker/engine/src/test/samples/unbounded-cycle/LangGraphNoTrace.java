import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;
import org.bsc.langgraph4j.state.Channel;
import org.bsc.langgraph4j.state.Channels;

/** A router that looks for a trace of the work, which the work leaves elsewhere, or there. */
class LangGraphNoTrace {
  static final Map<String, Channel<?>> SCHEMA =
      Map.of(
          "log", Channels.appender(() -> new ArrayList<String>()),
          "scratch", Channels.appender(() -> new ArrayList<String>()));

  static String route(AgentState state) {
    return state.<List<String>>value("log").orElse(List.of()).contains("done") ? "end" : "work";
  }

  static StateGraph<AgentState> leftElsewhere() throws Exception {
    return new StateGraph<>(SCHEMA, AgentState::new)
        .addNode("chief", node_async(state -> Map.of("scratch", List.of("thinking"))))
        .addNode("clerk", node_async(state -> Map.of("scratch", List.of("done"))))
        .addEdge(START, "chief")
        .addConditionalEdges(
            "chief", edge_async(s -> route(s)), Map.of("end", END, "work", "clerk"))
        .addEdge("clerk", "chief"); // want "`chief` and `clerk` can send work round for ever"
  }

  // silent: the work leaves a trace where the router looks
  static StateGraph<AgentState> leftThere() throws Exception {
    return new StateGraph<>(SCHEMA, AgentState::new)
        .addNode("chief", node_async(state -> Map.of("scratch", List.of("thinking"))))
        .addNode("clerk", node_async(state -> Map.of("log", List.of("done"))))
        .addEdge(START, "chief")
        .addConditionalEdges(
            "chief", edge_async(s -> route(s)), Map.of("end", END, "work", "clerk"))
        .addEdge("clerk", "chief");
  }

  // silent: what the work writes is not known
  static StateGraph<AgentState> whoKnows(Map<String, Object> found) throws Exception {
    return new StateGraph<>(SCHEMA, AgentState::new)
        .addNode("chief", node_async(state -> Map.of("scratch", List.of("thinking"))))
        .addNode("clerk", node_async(state -> found))
        .addEdge(START, "chief")
        .addConditionalEdges(
            "chief", edge_async(s -> route(s)), Map.of("end", END, "work", "clerk"))
        .addEdge("clerk", "chief");
  }
}

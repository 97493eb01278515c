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

/**
 * the supervisor sees no trace of the agent that ran, and delegates to it again and again
 *
 * @see <a href="https://github.com/langchain-ai/langgraph-supervisor-py/issues/152">langchain-ai/langgraph-supervisor-py#152</a>
 */
class Broken {
  static final Map<String, Channel<?>> SCHEMA =
      Map.of(
          "messages", Channels.appender(() -> new ArrayList<String>()),
          "scratch", Channels.appender(() -> new ArrayList<String>()));

  static String route(AgentState state) {
    List<String> messages = state.<List<String>>value("messages").orElse(List.of());
    return messages.contains("math: done") ? "finish" : "math";
  }

  static StateGraph<AgentState> build() throws Exception {
    return new StateGraph<>(SCHEMA, AgentState::new)
        .addNode("supervisor", node_async(state -> Map.of("scratch", List.of("thinking"))))
        .addNode("math", node_async(state -> Map.of("scratch", List.of("math: done"))))
        .addEdge(START, "supervisor")
        .addConditionalEdges(
            "supervisor", edge_async(s -> route(s)), Map.of("finish", END, "math", "math"))
        .addEdge("math", "supervisor"); // want "`supervisor` and `math` can send work round for ever"
  }
}

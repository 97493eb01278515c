import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;
import org.bsc.langgraph4j.state.Channel;
import org.bsc.langgraph4j.state.Channels;

/** Applied once more, a sum grows; the latest of two equal values is what it was. */
class LangGraphLatest {
  static final Map<String, Channel<?>> SCHEMA =
      Map.of(
          "tokens",
          Channels.base((Integer old, Integer more) -> old + more, () -> 0), // want "the reducer of `tokens` is applied twice"
          "status",
          Channels.base((String old, String latest) -> latest, () -> "")); // want "the reducer keeps the last value and drops the other"

  static StateGraph<AgentState> graph() throws Exception {
    return new StateGraph<>(SCHEMA, AgentState::new)
        .addNode("a", node_async(s -> Map.of("tokens", 1)))
        .addNode("b", node_async(s -> Map.of("tokens", 2)))
        .addNode("c", node_async(s -> Map.of("status", "done")))
        .addEdge(START, "a")
        .addEdge(START, "b")
        .addEdge("a", "c")
        .addEdge("b", "c")
        .addEdge("c", END);
  }
}

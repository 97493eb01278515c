import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.ArrayList;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;
import org.bsc.langgraph4j.state.Channel;
import org.bsc.langgraph4j.state.Channels;

/** After parallel branches the framework merges the state into itself; in a sequence it does not. */
class LangGraphSum {
  static final Map<String, Channel<?>> PARALLEL =
      Map.of(
          "log",
          Channels.appenderWithDuplicate(ArrayList::new), // want "the reducer of `log` is applied twice"
          "names",
          Channels.appender(ArrayList::new));

  static final Map<String, Channel<?>> SEQUENCE =
      Map.of("log", Channels.appenderWithDuplicate(ArrayList::new));

  static StateGraph<AgentState> parallel() throws Exception {
    return new StateGraph<>(PARALLEL, AgentState::new)
        .addNode("a", node_async(s -> Map.of("log", "a")))
        .addNode("b", node_async(s -> Map.of("log", "b")))
        .addNode("c", node_async(s -> Map.of("sum", "c")))
        .addEdge(START, "a")
        .addEdge(START, "b")
        .addEdge("a", "c")
        .addEdge("b", "c")
        .addEdge("c", END);
  }

  static StateGraph<AgentState> sequence() throws Exception {
    return new StateGraph<>(SEQUENCE, AgentState::new)
        .addNode("a", node_async(s -> Map.of("log", "a")))
        .addNode("b", node_async(s -> Map.of("log", "b")))
        .addEdge(START, "a")
        .addEdge("a", "b")
        .addEdge("b", END);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.action.AsyncNodeAction;
import org.bsc.langgraph4j.state.AgentState;
import org.bsc.langgraph4j.state.Channel;
import org.bsc.langgraph4j.state.Channels;

/** Nothing is lost: a reducer, a key of its own, a key per branch, one after the other. */
class LangGraphMerged {
  static final Map<String, Channel<?>> SCHEMA =
      Map.of(
          "notes", Channels.appender(() -> new java.util.ArrayList<String>()),
          "total", Channels.base((Integer a, Integer b) -> a + b, () -> 0)); // want "the reducer of `total` is applied twice"

  static CompletableFuture<Map<String, Object>> work(AgentState state, String id) {
    return CompletableFuture.completedFuture(
        Map.of("notes", List.of(id), "total", 1, "result_" + id, "text"));
  }

  static StateGraph<AgentState> build() throws Exception {
    var graph = new StateGraph<>(SCHEMA, AgentState::new);
    graph.addNode("split", node_async(state -> Map.of("topic", "t")));
    for (String id : List.of("a", "b")) {
      AsyncNodeAction<AgentState> action = state -> work(state, id);
      graph.addNode(id, action);
      graph.addEdge("split", id);
      graph.addEdge(id, "refine");
    }
    graph.addNode("refine", node_async(state -> Map.of("topic", "refined")));
    graph.addEdge("refine", END);
    graph.addEdge(START, "split");
    return graph;
  }
}

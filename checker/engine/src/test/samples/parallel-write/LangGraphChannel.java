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
import org.bsc.langgraph4j.action.NodeAction;
import org.bsc.langgraph4j.state.AgentState;
import org.bsc.langgraph4j.state.Channel;
import org.bsc.langgraph4j.state.Channels;

/** A channel without a reducer replaces; choices are no branches. */
class LangGraphChannel {
  static final Map<String, Channel<?>> SCHEMA = new HashMap<>();

  static {
    SCHEMA.put("score", Channels.base(() -> 0));
  }

  static void nodes(StateGraph<AgentState> graph) throws Exception {
    graph
        .addNode("a", node_async(state -> Map.of("score", 1)))
        .addNode("b", node_async(state -> Map.of("score", 2))) // want "`a` and `b` write `score` at once"
        .addNode("c", node_async(state -> Map.of("verdict", "yes")))
        .addNode("d", node_async(state -> Map.of("verdict", "no")));
  }

  static void run() throws Exception {
    StateGraph<AgentState> graph = new StateGraph<>(SCHEMA, AgentState::new);
    nodes(graph);
    graph.addEdge(START, "a").addEdge(START, "b").addEdge("a", "e").addEdge("b", "e");
    graph.addNode("e", node_async(state -> Map.of()));
    graph.addConditionalEdges(
        "e",
        edge_async(state -> state.data().isEmpty() ? "yes" : "no"),
        Map.of("yes", "c", "no", "d"));
    graph.addEdge("c", END).addEdge("d", END);
    graph.compile().invoke(Map.of());
  }
}

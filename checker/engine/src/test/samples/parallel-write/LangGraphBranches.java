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

/** Two branches write one key; the shapes of nodes and maps that applications use. */
class LangGraphBranches {
  static final String DRAFT = "draft";

  static class Writer implements NodeAction<AgentState> {
    @Override
    public Map<String, Object> apply(AgentState state) {
      Map<String, Object> result = new HashMap<>();
      result.put(DRAFT, "by writer");
      return result;
    }
  }

  Map<String, Object> edit(AgentState state) {
    return toMap("by editor"); // the write is where the map is made
  }

  private Map<String, Object> toMap(String text) {
    return Map.of("draft", text); // want "`writer` and `editor` write `draft` at once"
  }

  StateGraph<AgentState> build() throws Exception {
    StateGraph<AgentState> graph = new StateGraph<>(AgentState::new);
    graph.addNode("writer", node_async(new Writer()));
    graph.addNode("editor", node_async(this::edit));
    return graph
        .addNode("join", node_async(state -> Map.of("done", true)))
        .addEdge(START, "writer")
        .addEdge(START, "editor")
        .addEdge("writer", "join")
        .addEdge("editor", "join")
        .addEdge("join", END);
  }
}

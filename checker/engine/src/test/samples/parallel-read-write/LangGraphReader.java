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

class LangGraphReader {
  static class Notes extends AgentState {
    Notes(Map<String, Object> init) {
      super(init);
    }

    Optional<String> facts() {
      return value("facts"); // want "`critic` reads `facts` while `searcher` may be writing it"
    }

    Optional<String> topic() {
      return value("topic");
    }
  }

  static StateGraph<Notes> build() throws Exception {
    return new StateGraph<>(Notes::new)
        .addNode("searcher", node_async(s -> Map.of("facts", s.topic().orElse(""))))
        .addNode("critic", node_async(s -> Map.of("critique", s.facts().orElse("") + s.topic())))
        .addNode("report", node_async(s -> Map.of("report", s.facts().orElse(""))))
        .addEdge(START, "searcher")
        .addEdge(START, "critic")
        .addEdge("searcher", "report")
        .addEdge("critic", "report")
        .addEdge("report", END);
  }
}

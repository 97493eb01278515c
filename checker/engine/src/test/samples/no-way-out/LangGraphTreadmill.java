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

class LangGraphTreadmill {
  static void run() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("draft", "x"))) // want "no way leads from `writer` and `critic` to the end"
        .addNode("critic", node_async(s -> Map.of("verdict", "x")))
        .addEdge(START, "writer")
        .addEdge("writer", "critic")
        .addEdge("critic", "writer")
        .compile(CompileConfig.builder().recursionLimit(9).build());
  }

  /** With the framework's silent default alone, the cycle is unbounded too. */
  static void byDefault() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("a", node_async(s -> Map.of("draft", "x"))) // want "no way leads from `a` and `b` to the end"
        .addNode("b", node_async(s -> Map.of("verdict", "x")))
        .addEdge(START, "a")
        .addEdge("a", "b")
        .addEdge("b", "a") // want "`a` and `b` can send work round for ever"
        .compile();
  }
}

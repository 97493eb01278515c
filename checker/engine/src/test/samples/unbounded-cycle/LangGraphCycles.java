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

/** The framework's own limit is a bound only where a router can end the cycle. */
class LangGraphCycles {
  static StateGraph<AgentState> withRouter() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("draft", "x")))
        .addNode("reviewer", node_async(s -> Map.of("verdict", "ok")))
        .addEdge(START, "writer")
        .addEdge("writer", "reviewer")
        .addConditionalEdges(
            "reviewer",
            edge_async(s -> s.value("verdict").isPresent() ? "done" : "again"),
            Map.of("done", END, "again", "writer")); // silent: the framework's limit, and a way out
  }

  static void unlimited() throws Exception {
    var graph = withRouter2();
    graph.compile(CompileConfig.builder().recursionLimit(Integer.MAX_VALUE).build());
  }

  static StateGraph<AgentState> withRouter2() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("coder", node_async(s -> Map.of("code", "x")))
        .addNode("tester", node_async(s -> Map.of("verdict", "ok")))
        .addEdge(START, "coder")
        .addEdge("coder", "tester")
        .addConditionalEdges( // want "`coder` and `tester` can send work round for ever"
            "tester",
            edge_async(s -> s.value("verdict").isPresent() ? "done" : "again"),
            Map.of("done", END, "again", "coder"));
  }

  static void limited() throws Exception {
    var graph =
        new StateGraph<>(AgentState::new)
            .addNode("asker", node_async(s -> Map.of("q", "x")))
            .addConditionalEdges(
                "asker",
                edge_async(s -> s.value("a").isPresent() ? "done" : "again"),
                Map.of("done", END, "again", "asker"));
    graph.addEdge(START, "asker");
    CompileConfig config = CompileConfig.builder().recursionLimit(12).build(); // silent: a limit of its own
    graph.compile(config);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** {@code baton.yaml} asks that a human allows `publish`, and that every draft is reviewed. */
class LangGraphGates {
  static CompiledGraph<AgentState> hasty() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("draft", node_async(s -> Map.of("draft", "x")))
        .addNode("review", node_async(s -> Map.of("verdict", "y")))
        .addNode("publish", node_async(s -> Map.of("url", "z"))) // want "`publish` works where `no publish before human` forbids it" "a run of `publish` can end without what `draft leads to review` asks for"
        .addEdge(START, "draft")
        .addConditionalEdges(
            "draft",
            edge_async(s -> s.value("draft").isPresent() ? "short" : "long"),
            Map.of("short", "publish", "long", "review"))
        .addEdge("review", "publish")
        .addEdge("publish", END)
        .compile();
  }

  static CompiledGraph<AgentState> careful() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("draft", node_async(s -> Map.of("draft", "x")))
        .addNode("review", node_async(s -> Map.of("verdict", "y")))
        .addNode("publish", node_async(s -> Map.of("url", "z")))
        .addEdge(START, "draft")
        .addEdge("draft", "review")
        .addEdge("review", "publish")
        .addEdge("publish", END)
        .compile(CompileConfig.builder().interruptBefore("publish").build());
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** `baton.yaml` asks that a human allows `publish`, and that every draft is reviewed. */
class LangGraphReviews {
  static StateGraph<AgentState> endsUnreviewed() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("draft", node_async(s -> Map.of("draft", "x"))) // want "a run of `draft` can end without what `draft leads to review` asks for"
        .addEdge(START, "draft")
        .addEdge("draft", END);
  }

  static CompiledGraph<AgentState> allowedTooLate() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("publish", node_async(s -> Map.of("url", "x"))) // want "`publish` works where `no publish before human` forbids it"
        .addNode("audit", node_async(s -> Map.of("audit", "x")))
        .addEdge(START, "publish")
        .addEdge("publish", "audit")
        .addEdge("audit", END)
        .compile(CompileConfig.builder().interruptBefore("audit").build());
  }

  static StateGraph<AgentState> reviewComesFirst() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("review", node_async(s -> Map.of("review", "x")))
        .addNode("draft", node_async(s -> Map.of("draft", "x"))) // want "a run of `draft` can end without what `draft leads to review` asks for"
        .addEdge(START, "review")
        .addEdge("review", "draft")
        .addEdge("draft", END);
  }

  // silent: whichever way is taken, `review` comes
  static StateGraph<AgentState> bothWaysReview() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("draft", node_async(s -> Map.of("draft", "x")))
        .addNode("short", node_async(s -> Map.of("short", "x")))
        .addNode("long", node_async(s -> Map.of("long", "x")))
        .addNode("review", node_async(s -> Map.of("review", "x")))
        .addEdge(START, "draft")
        .addConditionalEdges(
            "draft",
            edge_async(s -> s.value("ok").isPresent() ? "a" : "b"),
            Map.of("a", "short", "b", "long"))
        .addEdge("short", "review")
        .addEdge("long", "review")
        .addEdge("review", END);
  }

  // silent: the policies speak of neither agent
  static StateGraph<AgentState> nothingDrafted() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("idea", node_async(s -> Map.of("idea", "x")))
        .addNode("sketch", node_async(s -> Map.of("sketch", "x")))
        .addEdge(START, "idea")
        .addEdge("idea", "sketch")
        .addEdge("sketch", END);
  }

  // silent: no draft is due a review
  static StateGraph<AgentState> onlyReviewed() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("review", node_async(s -> Map.of("review", "x")))
        .addEdge(START, "review")
        .addEdge("review", END);
  }

  // silent: a human is asked right before `publish`, on both ways to it
  static CompiledGraph<AgentState> allowed() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("triage", node_async(s -> Map.of("triage", "x")))
        .addNode("polish", node_async(s -> Map.of("polish", "x")))
        .addNode("publish", node_async(s -> Map.of("url", "x")))
        .addEdge(START, "triage")
        .addConditionalEdges(
            "triage",
            edge_async(s -> s.value("ok").isPresent() ? "ready" : "rough"),
            Map.of("ready", "publish", "rough", "polish"))
        .addEdge("polish", "publish")
        .addEdge("publish", END)
        .compile(CompileConfig.builder().interruptBefore("publish").build());
  }
}

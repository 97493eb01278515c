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

class LangGraphRouters {
  enum Verdict {
    ACCEPT,
    REJECT,
    ESCALATE
  }

  static class Review extends AgentState {
    Review(Map<String, Object> init) {
      super(init);
    }

    Verdict verdict() {
      return this.<Verdict>value("verdict").orElse(Verdict.REJECT);
    }
  }

  static String route(Review state) {
    if (state.data().isEmpty()) {
      return "retry";
    }
    return state.data().size() > 3 ? "publish" : "escalate";
  }

  static StateGraph<Review> literals() throws Exception {
    return new StateGraph<>(Review::new)
        .addNode("reviewer", node_async(s -> Map.of("verdict", Verdict.ACCEPT)))
        .addEdge(START, "reviewer")
        .addConditionalEdges( // want "the router after `reviewer` can return `escalate`, which has no edge"
            "reviewer",
            edge_async(LangGraphRouters::route),
            Map.of("retry", "reviewer", "publish", END));
  }

  static StateGraph<Review> enums() throws Exception {
    return new StateGraph<>(Review::new)
        .addNode("judge", node_async(s -> Map.of("verdict", Verdict.ACCEPT)))
        .addEdge(START, "judge")
        .addConditionalEdges( // want "the router after `judge` can return `ESCALATE`, which has no edge"
            "judge",
            edge_async(s -> s.verdict().name()),
            Map.of("ACCEPT", END, "REJECT", "judge"));
  }

  // silent: an edge is added for each constant
  static StateGraph<Review> complete() throws Exception {
    Map<String, String> routes = new HashMap<>();
    for (Verdict verdict : Verdict.values()) {
      routes.put(verdict.name(), END);
    }
    return new StateGraph<>(Review::new)
        .addNode("judge", node_async(s -> Map.of("verdict", Verdict.ACCEPT)))
        .addEdge(START, "judge")
        .addConditionalEdges("judge", edge_async(s -> s.verdict().name()), routes);
  }

  /** What a model says is anything; the edges are all that is known. */
  static StateGraph<Review> model() throws Exception {
    return new StateGraph<>(Review::new)
        .addNode("judge", node_async(s -> Map.of("next", "x")))
        .addEdge(START, "judge")
        .addConditionalEdges(
            "judge",
            edge_async(s -> s.<String>value("next").orElse("stop")),
            Map.of("stop", END, "again", "judge"));
  }
}

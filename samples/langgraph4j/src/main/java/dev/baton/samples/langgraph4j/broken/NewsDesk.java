package dev.baton.samples.langgraph4j.broken;

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.bsc.langgraph4j.GraphStateException;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/**
 * Two researchers look for facts at once, a writer writes, an editor sends it back or prints it.
 */
public final class NewsDesk {
  private NewsDesk() {}

  /** The graph; the model answers prompts. */
  public static StateGraph<AgentState> graph(UnaryOperator<String> model)
      throws GraphStateException {
    return new StateGraph<>(AgentState::new)
        .addNode("assign", node_async(s -> Map.of("question", model.apply("assign"))))
        .addNode("web", node_async(s -> Map.of("facts", model.apply("web"))))
        .addNode(
            "archive", node_async(s -> Map.of("facts", model.apply("archive")))) // parallel-write
        .addNode("writer", node_async(s -> Map.of("draft", model.apply("writer") + facts(s))))
        .addNode("editor", node_async(s -> Map.of("verdict", model.apply("editor"))))
        .addNode("lawyer", node_async(s -> Map.of("cleared", true))) // unreachable-agent
        .addEdge(START, "assign")
        .addEdge("assign", "web")
        .addEdge("assign", "archive")
        .addEdge("web", "writer")
        .addEdge("archive", "writer")
        .addEdge("writer", "editor")
        .addConditionalEdges( // router-incomplete
            "editor", edge_async(NewsDesk::decide), Map.of("print", END, "rewrite", "writer"))
        .addEdge("lawyer", END);
  }

  private static String facts(AgentState state) {
    return state.<String>value("facts").orElse("");
  }

  private static String decide(AgentState state) {
    String verdict = state.<String>value("verdict").orElse("");
    if (verdict.equals("libel")) {
      return "spike";
    }
    return verdict.equals("good") ? "print" : "rewrite";
  }
}

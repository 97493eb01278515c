package dev.baton.samples.langgraph4j.fixed;

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.GraphStateException;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** Each researcher has a key of its own, every verdict has a way, and rounds are counted. */
public final class NewsDesk {
  private static final int STEPS = 20;

  private NewsDesk() {}

  /** The graph, ready to run; the model answers prompts. */
  public static CompiledGraph<AgentState> graph(UnaryOperator<String> model)
      throws GraphStateException {
    return new StateGraph<>(AgentState::new)
        .addNode("assign", node_async(s -> Map.of("question", model.apply("assign"))))
        .addNode("web", node_async(s -> Map.of("webFacts", model.apply("web"))))
        .addNode("archive", node_async(s -> Map.of("archiveFacts", model.apply("archive"))))
        .addNode("writer", node_async(s -> Map.of("draft", model.apply("writer") + facts(s))))
        .addNode("editor", node_async(s -> Map.of("verdict", model.apply("editor"))))
        .addNode("lawyer", node_async(s -> Map.of("cleared", model.apply("lawyer"))))
        .addEdge(START, "assign")
        .addEdge("assign", "web")
        .addEdge("assign", "archive")
        .addEdge("web", "writer")
        .addEdge("archive", "writer")
        .addEdge("writer", "editor")
        .addConditionalEdges(
            "editor",
            edge_async(NewsDesk::decide),
            Map.of("print", END, "rewrite", "writer", "spike", "lawyer"))
        .addEdge("lawyer", END)
        .compile(CompileConfig.builder().recursionLimit(STEPS).build());
  }

  private static String facts(AgentState state) {
    return state.<String>value("webFacts").orElse("")
        + state.<String>value("archiveFacts").orElse("");
  }

  private static String decide(AgentState state) {
    String verdict = state.<String>value("verdict").orElse("");
    if (verdict.equals("libel")) {
      return "spike";
    }
    return verdict.equals("good") ? "print" : "rewrite";
  }
}

package dev.baton.samples.alibaba.broken;

import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncEdgeAction.edge_async;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.CompiledGraph;
import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import com.alibaba.cloud.ai.graph.exception.GraphStateException;
import com.alibaba.cloud.ai.graph.state.strategy.AppendStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Two searchers look at once, and a reader asks until the answer is good. */
public final class Library {
  private Library() {}

  /** Searches in books and in journals at once. */
  public static CompiledGraph search(UnaryOperator<String> model) throws GraphStateException {
    return new StateGraph("search", Library::strategies)
        .addNode("books", node_async(s -> Map.of("found", model.apply("books"))))
        .addNode("journals", node_async(s -> journals(s, model)))
        .addNode("report", node_async(s -> Map.of("report", "" + s.value("found", "-"))))
        .addEdge(START, List.of("books", "journals"))
        .addEdge(List.of("books", "journals"), "report")
        .addEdge("report", END)
        .compile();
  }

  private static Map<String, Object> journals(OverAllState state, UnaryOperator<String> model) {
    state.updateState(Map.of("visited", "journals")); // lost-state-write
    return Map.of("found", model.apply("journals")); // parallel-write
  }

  private static Map<String, KeyStrategy> strategies() {
    Map<String, KeyStrategy> strategies = new HashMap<>();
    strategies.put("messages", new AppendStrategy());
    return strategies;
  }

  /** Reads until the answer is good. */
  public static CompiledGraph read(UnaryOperator<String> model) throws GraphStateException {
    return new StateGraph("read", Library::strategies)
        .addNode("reader", node_async(s -> Map.of("answer", model.apply("reader"))))
        .addEdge(START, "reader")
        .addConditionalEdges( // silent-bound
            "reader",
            edge_async(s -> s.value("answer", "").equals("good") ? "done" : "again"),
            Map.of("done", END, "again", "reader"))
        .compile();
  }
}

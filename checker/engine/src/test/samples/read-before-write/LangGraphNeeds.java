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

class LangGraphNeeds {
  static class Paper extends AgentState {
    Paper(Map<String, Object> init) {
      super(init);
    }

    String outline() {
      return this.<String>value("outline").orElseThrow(); // want "`writer` needs `outline`, which is not written on every path to it"
    }
  }

  static void run() throws Exception {
    new StateGraph<>(Paper::new)
        .addNode("triage", node_async(s -> Map.of("kind", s.<String>value("topic").get())))
        .addNode("planner", node_async(s -> Map.of("outline", "1. 2. 3.")))
        .addNode("writer", node_async(s -> Map.of("draft", s.outline())))
        .addNode("typo", node_async(s -> Map.of("end", s.value("draff").orElseThrow()))) // want "`typo` needs `draff`, which nobody writes"
        .addEdge(START, "triage")
        .addConditionalEdges(
            "triage",
            edge_async(s -> s.data().isEmpty() ? "long" : "short"),
            Map.of("long", "planner", "short", "writer"))
        .addEdge("planner", "writer")
        .addEdge("writer", "typo")
        .addEdge("typo", END)
        .compile()
        .invoke(Map.of("topic", "batons"));
  }

  /** Both branches of a fork have run when they meet; a default needs no writer. */
  static void fork() throws Exception {
    new StateGraph<>(Map.of("log", Channels.appender(() -> new java.util.ArrayList<String>())), Paper::new)
        .addNode("left", node_async(s -> Map.of("l", "x")))
        .addNode("right", node_async(s -> Map.of("r", "x")))
        .addNode("both", node_async(s -> Map.of("sum", s.<String>value("l").get() + s.value("r").get()))) // silent: both branches have run
        .addNode("last", node_async(s -> Map.of("all", s.value("log").get() + s.<String>value("none").orElse("-")))) // want "`last` reads `none`, which nobody writes"
        .addEdge(START, "left")
        .addEdge(START, "right")
        .addEdge("left", "both")
        .addEdge("right", "both")
        .addEdge("both", "last")
        .addEdge("last", END)
        .compile()
        .invoke(Map.of());
  }

  static Map<String, Object> report(Paper state) {
    if (state.<Boolean>value("deep").orElse(true)) { // want "`report` reads `deep`, which nobody writes"
      return Map.of("report", state.<String>value("plan").get());
    }
    return Map.of("report", "short"); // silent: nothing more is needed here
  }

  /** What is needed only when another key says so may be written only then. */
  static void guarded() throws Exception {
    new StateGraph<>(Paper::new)
        .addNode("search", node_async(s -> Map.of("found", "x")))
        .addNode("plan", node_async(s -> Map.of("plan", "x")))
        .addNode("report", node_async(LangGraphNeeds::report))
        .addEdge(START, "search")
        .addConditionalEdges(
            "search",
            edge_async(s -> s.data().isEmpty() ? "deep" : "short"),
            Map.of("deep", "plan", "short", "report"))
        .addEdge("plan", "report")
        .addEdge("report", END)
        .compile()
        .invoke(Map.of());
  }
}

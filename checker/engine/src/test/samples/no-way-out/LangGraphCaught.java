import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** Once in the cycle, a run stays there. */
class LangGraphCaught {
  static void conditionInside() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("draft", "x"))) // want "no way leads from `writer`, `critic` and `judge` to the end"
        .addNode("critic", node_async(s -> Map.of("critic", "x")))
        .addNode("judge", node_async(s -> Map.of("judge", "x")))
        .addEdge(START, "writer")
        .addConditionalEdges(
            "writer",
            edge_async(s -> s.value("ok").isPresent() ? "short" : "long"),
            Map.of("short", "critic", "long", "judge"))
        .addEdge("critic", "writer")
        .addEdge("judge", "writer")
        .compile(CompileConfig.builder().recursionLimit(9).build());
  }

  static void behindAWayOut() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("triage", node_async(s -> Map.of("triage", "x")))
        .addNode("asker", node_async(s -> Map.of("question", "x"))) // want "no way leads from `asker` and `waiter` to the end"
        .addNode("waiter", node_async(s -> Map.of("waiter", "x")))
        .addEdge(START, "triage")
        .addConditionalEdges(
            "triage",
            edge_async(s -> s.value("ok").isPresent() ? "done" : "open"),
            Map.of("done", END, "open", "asker"))
        .addEdge("asker", "waiter")
        .addEdge("waiter", "asker")
        .compile(CompileConfig.builder().recursionLimit(9).build());
  }

  static void toItself() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("poller", node_async(s -> Map.of("poll", "x"))) // want "no way leads from `poller` to the end"
        .addEdge(START, "poller")
        .addEdge("poller", "poller")
        .compile(CompileConfig.builder().recursionLimit(9).build());
  }

  // silent: the condition leaves the cycle
  static void leftByACondition() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("critic", node_async(s -> Map.of("critic", "x")))
        .addEdge(START, "writer")
        .addEdge("writer", "critic")
        .addConditionalEdges(
            "critic",
            edge_async(s -> s.value("ok").isPresent() ? "done" : "again"),
            Map.of("done", END, "again", "writer"))
        .compile(CompileConfig.builder().recursionLimit(9).build());
  }

  // silent: the way out leads to another agent, and from there to the end
  static void leftForAnother() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("writer", "x")))
        .addNode("critic", node_async(s -> Map.of("critic", "x")))
        .addNode("publisher", node_async(s -> Map.of("publisher", "x")))
        .addEdge(START, "writer")
        .addEdge("writer", "critic")
        .addConditionalEdges(
            "critic",
            edge_async(s -> s.value("ok").isPresent() ? "done" : "again"),
            Map.of("done", "publisher", "again", "writer"))
        .addEdge("publisher", END)
        .compile(CompileConfig.builder().recursionLimit(9).build());
  }

  // silent: edges from data may lead out
  static void ledOutByData(Map<String, String> edges) throws Exception {
    var graph = new StateGraph<>(AgentState::new);
    graph.addNode("a", node_async(s -> Map.of("a", "x")));
    graph.addNode("b", node_async(s -> Map.of("b", "x")));
    graph.addEdge(START, "a").addEdge("a", "b").addEdge("b", "a");
    for (var edge : edges.entrySet()) {
      graph.addEdge(edge.getKey(), edge.getValue());
    }
    graph.compile(CompileConfig.builder().recursionLimit(9).build());
  }

  // silent: two ways part and meet, and nothing leads back
  static void diamond() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("a", node_async(s -> Map.of("a", "x")))
        .addNode("b", node_async(s -> Map.of("b", "x")))
        .addNode("c", node_async(s -> Map.of("c", "x")))
        .addNode("d", node_async(s -> Map.of("d", "x")))
        .addEdge(START, "a")
        .addConditionalEdges(
            "a",
            edge_async(s -> s.value("ok").isPresent() ? "left" : "right"),
            Map.of("left", "b", "right", "c"))
        .addEdge("b", "d")
        .addEdge("c", "d")
        .addEdge("d", END)
        .compile();
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.checkpoint.MemorySaver;
import org.bsc.langgraph4j.state.AgentState;

/** A run without input goes on where another stopped, with what that one was given. */
class LangGraphResumed {
  private static StateGraph<AgentState> desk() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("draft", node_async(s -> Map.of("draft", s.<String>value("topic").get())))
        .addNode("publish", node_async(s -> Map.of("url", s.<String>value("draft").get())))
        .addEdge(START, "draft")
        .addEdge("draft", "publish")
        .addEdge("publish", END);
  }

  // silent: the second run goes on with the topic of the first
  static void resumed() throws Exception {
    CompiledGraph<AgentState> graph =
        desk()
            .compile(
                CompileConfig.builder()
                    .checkpointSaver(new MemorySaver())
                    .interruptBefore("publish")
                    .build());
    RunnableConfig run = RunnableConfig.builder().threadId("1").build();
    graph.invoke(Map.of("topic", "batons"), run);
    graph.invoke(Map.of(), run);
  }

  static void never() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("draft", node_async(s -> Map.of("draft", s.<String>value("topic").get()))) // want "`draft` needs `topic`, which nobody writes"
        .addEdge(START, "draft")
        .addEdge("draft", END)
        .compile()
        .invoke(Map.of());
  }

  // silent: the router reads what the node before it has written
  static void routed() throws Exception {
    new StateGraph<>(AgentState::new)
        .addNode("review", node_async(s -> Map.of("verdict", "ok")))
        .addNode("publish", node_async(s -> Map.of("url", "x")))
        .addEdge(START, "review")
        .addConditionalEdges(
            "review",
            edge_async(s -> s.<String>value("verdict").orElseThrow()),
            Map.of("ok", "publish", "bad", END))
        .addEdge("publish", END)
        .compile()
        .invoke(Map.of());
  }
}

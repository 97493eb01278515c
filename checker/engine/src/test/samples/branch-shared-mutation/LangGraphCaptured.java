import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** Nodes that run at once and add to one list that they captured. */
class LangGraphCaptured {
  static Map<String, Object> add(List<String> log, String name) {
    return Map.of(name, log.size());
  }

  static StateGraph<AgentState> plain() throws Exception {
    List<String> log = new ArrayList<>();
    return new StateGraph<>(AgentState::new)
        .addNode(
            "web",
            node_async(
                s -> {
                  log.add("web");
                  return add(log, "web");
                }))
        .addNode(
            "library",
            node_async(
                s -> {
                  log.add("library"); // want "several branches change one `ArrayList"
                  return add(log, "library");
                }))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "web")
        .addEdge(START, "library")
        .addEdge("web", "report")
        .addEdge("library", "report")
        .addEdge("report", END);
  }

  static StateGraph<AgentState> guarded() throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    return new StateGraph<>(AgentState::new)
        .addNode(
            "web",
            node_async(
                s -> {
                  log.add("web");
                  return add(log, "web");
                }))
        .addNode(
            "library",
            node_async(
                s -> {
                  log.add("library");
                  return add(log, "library");
                }))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "web")
        .addEdge(START, "library")
        .addEdge("web", "report")
        .addEdge("library", "report")
        .addEdge("report", END);
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;
import org.bsc.langgraph4j.state.Channel;
import org.bsc.langgraph4j.state.Channels;

/** Every channel that more than one branch may write has a reducer. */
class Fixed {
  static final Map<String, Channel<?>> SCHEMA =
      Map.of("targets", Channels.appender(() -> new ArrayList<String>()));

  static Map<String, Object> specialist(AgentState state, String name) {
    return Map.of(
        "targets",
        state.<List<String>>value("targets").orElse(List.of()),
        "finding_" + name,
        "open port");
  }

  static StateGraph<AgentState> build() throws Exception {
    return new StateGraph<>(SCHEMA, AgentState::new)
        .addNode("start", node_async(state -> Map.of("targets", List.of("10.0.0.7"))))
        .addNode("web", node_async(state -> specialist(state, "web")))
        .addNode("network", node_async(state -> specialist(state, "network")))
        .addNode("report", node_async(state -> Map.of("report", "done")))
        .addEdge(START, "start")
        .addEdge("start", "web")
        .addEdge("start", "network")
        .addEdge("web", "report")
        .addEdge("network", "report")
        .addEdge("report", END);
  }
}

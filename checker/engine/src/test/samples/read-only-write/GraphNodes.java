import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.SharedRead;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.action.NodeAction;
import org.bsc.langgraph4j.state.AgentState;

/** No node constructs the state that it is given; who invokes the graph does. */
class GraphNodes {
  @SharedRead static final String REQUEST = "request";

  static class State extends AgentState {
    State(Map<String, Object> data) {
      super(data);
    }

    String request() {
      return this.<String>value(REQUEST).orElse("");
    }
  }

  static Map<String, Object> answer(State state) {
    return Map.of("answer", state.request(), REQUEST, ""); // want "`answer` writes `request`"
  }

  static Map<String, Object> check(State state) {
    return Map.of("checked", state.request());
  }

  @AgentRole("strip")
  static class Strip implements NodeAction<State> {
    @Override
    public Map<String, Object> apply(State state) {
      Map<String, Object> update = new HashMap<>();
      update.put(REQUEST, state.request().strip()); // want "`strip` writes `request`"
      return update;
    }
  }

  /** A coordinator may open the state. */
  @Coordinator
  static class Intake {
    static Map<String, Object> open(State state) {
      return Map.of(REQUEST, state.request().isEmpty() ? "hello" : state.request());
    }
  }

  static Optional<State> run(String request) throws Exception {
    return new StateGraph<State>(State::new)
        .addNode("answer", node_async(GraphNodes::answer))
        .addNode("check", node_async(GraphNodes::check))
        .addNode("open", node_async(Intake::open))
        .addEdge(START, "open")
        .addEdge("open", "answer")
        .addEdge("answer", "check")
        .addEdge("check", END)
        .compile()
        .invoke(Map.of(REQUEST, request));
  }
}

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A default hides a slip of the pen: the reader never sees what was written. */
class LangGraphSlip {
  static StateGraph<AgentState> graph() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("summary", "x")))
        .addNode("mailer", node_async(s -> Map.of("mail", s.<String>value("sumary").orElse("none")))) // want "`mailer` reads `sumary`, which nobody writes: it never finds it there; did you mean `summary`?"
        .addNode("printer", node_async(s -> Map.of("page", s.<String>value("style").orElse("plain")))) // silent: no key that is written has a name like it
        .addEdge(START, "writer")
        .addEdge("writer", "mailer")
        .addEdge("mailer", "printer")
        .addEdge("printer", END);
  }
}

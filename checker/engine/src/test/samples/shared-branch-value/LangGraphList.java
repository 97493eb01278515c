import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** What a branch adds to a list of the state is there for the other branch, or is not. */
class LangGraphList {
  static Map<String, Object> inPlace(AgentState state) {
    List<String> notes = state.<List<String>>value("notes").orElseThrow();
    notes.add("seen"); // want "`web` changes the value of `notes` in place, which `library` holds"
    return Map.of("web", "x");
  }

  static Map<String, Object> copy(AgentState state) {
    List<String> notes = new ArrayList<>(state.<List<String>>value("notes").orElse(List.of()));
    notes.add("seen");
    return Map.of("web_notes", notes);
  }

  static StateGraph<AgentState> shared() throws Exception {
    return graph(new StateGraph<>(AgentState::new).addNode("web", node_async(LangGraphList::inPlace)));
  }

  static StateGraph<AgentState> copied() throws Exception {
    return graph(new StateGraph<>(AgentState::new).addNode("web", node_async(LangGraphList::copy)));
  }

  private static StateGraph<AgentState> graph(StateGraph<AgentState> graph) throws Exception {
    return graph
        .addNode("plan", node_async(s -> Map.of("notes", new ArrayList<String>())))
        .addNode("library", node_async(s -> Map.of("size", s.value("notes").isPresent())))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("web", "report")
        .addEdge("library", "report")
        .addEdge("report", END);
  }
}

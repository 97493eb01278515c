import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.HashMap;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** What a node takes out of its map again is not written; what it may take out is. */
class LangGraphTakenOut {
  // silent: the key is taken out before the map is returned
  static Map<String, Object> takenOut(AgentState state) {
    Map<String, Object> update = new HashMap<>();
    update.put("facts", "x");
    update.put("raw", "y");
    update.remove("raw");
    return update;
  }

  // silent: a helper takes it out
  static Map<String, Object> cleaned(AgentState state) {
    Map<String, Object> update = new HashMap<>();
    update.put("source", "x");
    update.put("raw", "y");
    clean(update);
    return update;
  }

  private static void clean(Map<String, Object> update) {
    update.remove("raw");
  }

  static Map<String, Object> perhaps(AgentState state) {
    Map<String, Object> update = new HashMap<>();
    update.put("scratch", "y");
    if (state.value("short").isPresent()) {
      update.remove("scratch");
    }
    return update;
  }

  static Map<String, Object> again(AgentState state) {
    Map<String, Object> update = new HashMap<>();
    update.put("text", "y");
    update.remove("text");
    update.put("text", "z");
    return update;
  }

  static StateGraph<AgentState> build() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("takenOut", node_async(LangGraphTakenOut::takenOut))
        .addNode("cleaned", node_async(LangGraphTakenOut::cleaned))
        .addNode("perhaps", node_async(LangGraphTakenOut::perhaps))
        .addNode("again", node_async(LangGraphTakenOut::again))
        .addNode("other", node_async(s -> Map.of("raw", "x")))
        .addNode("more", node_async(s -> Map.of("scratch", "x"))) // want "`perhaps` and `more` write `scratch` at once"
        .addNode("last", node_async(s -> Map.of("text", "x"))) // want "`again` and `last` write `text` at once"
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "takenOut")
        .addEdge(START, "cleaned")
        .addEdge(START, "perhaps")
        .addEdge(START, "again")
        .addEdge(START, "other")
        .addEdge(START, "more")
        .addEdge(START, "last")
        .addEdge("takenOut", "report")
        .addEdge("cleaned", "report")
        .addEdge("perhaps", "report")
        .addEdge("again", "report")
        .addEdge("other", "report")
        .addEdge("more", "report")
        .addEdge("last", "report")
        .addEdge("report", END);
  }
}

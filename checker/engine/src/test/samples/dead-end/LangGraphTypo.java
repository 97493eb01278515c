import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A name that is misspelt is one finding, whatever it cuts off. */
class LangGraphTypo {
  static StateGraph<AgentState> edge() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("write", node_async(s -> Map.of("draft", "d"))) // silent: it goes on to `publish`
        .addNode("publish", node_async(s -> Map.of("url", "u"))) // silent: `publsh` leads there
        .addNode("archive", node_async(s -> Map.of("file", "f")))
        .addEdge(START, "write")
        .addEdge("write", "publsh") // want "a route leads to `publsh`, which no agent is called; did you mean `publish`?"
        .addEdge("publish", "archive")
        .addEdge("archive", END);
  }

  static StateGraph<AgentState> wayOut() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("writer", node_async(s -> Map.of("draft", "d")))
        .addNode("critic", node_async(s -> Map.of("verdict", "v")))
        .addNode("publisher", node_async(s -> Map.of("url", "u")))
        .addEdge(START, "writer")
        .addEdge("writer", "critic")
        .addConditionalEdges( // want "a route leads to `publish`, which no agent is called"
            "critic",
            edge_async(s -> s.value("verdict").isPresent() ? "done" : "again"),
            Map.of("done", "publish", "again", "writer"))
        .addEdge("publisher", END);
  }

  // the others have nothing to do with it
  static StateGraph<AgentState> more() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("scout", node_async(s -> Map.of("a", "x")))
        .addNode("search", node_async(s -> Map.of("b", "x"))) // want "no way leads on from `search`"
        .addNode("report", node_async(s -> Map.of("c", "x")))
        .addNode("island", node_async(s -> Map.of("d", "x"))) // want "no way leads from the start to `island`"
        .addEdge(START, "scout")
        .addConditionalEdges(
            "scout",
            edge_async(s -> s.value("a").isPresent() ? "much" : "little"),
            Map.of("much", "search", "little", "translate"))
        .addNode("translate", node_async(s -> Map.of("e", "x")))
        .addEdge("translate", "reprot") // want "a route leads to `reprot`, which no agent is called; did you mean `report`?"
        .addEdge("report", END)
        .addEdge("island", END);
  }
}

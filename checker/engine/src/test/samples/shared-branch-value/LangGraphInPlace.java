import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A value of the state that one branch changes is the other branch's, too. */
class LangGraphInPlace {
  static Map<String, Object> put(AgentState state) {
    Map<String, String> facts = state.<Map<String, String>>value("facts").orElseThrow();
    facts.put("web", "x"); // want "`web` changes the value of `facts` in place, which `library` holds"
    return Map.of("web", "x");
  }

  static Map<String, Object> helped(AgentState state) {
    note(state.<List<String>>value("facts").orElseThrow());
    return Map.of("web", "x");
  }

  private static void note(List<String> notes) {
    notes.add("seen"); // want "`web` changes the value of `facts` in place, which `library` holds"
  }

  static Map<String, Object> cleared(AgentState state) {
    ((List<?>) state.data().get("facts")).clear(); // want "`web` changes the value of `facts` in place, which `library` holds"
    return Map.of("web", "x");
  }

  // silent: what is read is not changed
  static Map<String, Object> read(AgentState state) {
    List<String> facts = state.<List<String>>value("facts").orElse(List.of());
    return Map.of("web", facts.size());
  }

  // silent: `new ArrayList` copies, and the copy is the branch's own
  static Map<String, Object> copied(AgentState state) {
    List<String> facts = new ArrayList<>(state.<List<String>>value("facts").orElse(List.of()));
    facts.remove(0);
    return Map.of("web", facts);
  }

  // silent: the list is made here
  static Map<String, Object> fresh(AgentState state) {
    List<String> facts = new ArrayList<>();
    facts.add(state.value("facts").toString());
    return Map.of("web", facts);
  }

  static StateGraph<AgentState> putting() throws Exception {
    return graph(new StateGraph<>(AgentState::new).addNode("web", node_async(LangGraphInPlace::put)));
  }

  static StateGraph<AgentState> helping() throws Exception {
    return graph(
        new StateGraph<>(AgentState::new).addNode("web", node_async(LangGraphInPlace::helped)));
  }

  static StateGraph<AgentState> clearing() throws Exception {
    return graph(
        new StateGraph<>(AgentState::new).addNode("web", node_async(LangGraphInPlace::cleared)));
  }

  static StateGraph<AgentState> reading() throws Exception {
    return graph(new StateGraph<>(AgentState::new).addNode("web", node_async(LangGraphInPlace::read)));
  }

  static StateGraph<AgentState> copying() throws Exception {
    return graph(
        new StateGraph<>(AgentState::new).addNode("web", node_async(LangGraphInPlace::copied)));
  }

  static StateGraph<AgentState> making() throws Exception {
    return graph(new StateGraph<>(AgentState::new).addNode("web", node_async(LangGraphInPlace::fresh)));
  }

  private static StateGraph<AgentState> graph(StateGraph<AgentState> graph) throws Exception {
    return graph
        .addNode("plan", node_async(s -> Map.of("facts", "x")))
        .addNode("library", node_async(s -> Map.of("size", s.value("facts").isPresent())))
        .addNode("report", node_async(s -> Map.of("report", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "web")
        .addEdge("plan", "library")
        .addEdge("web", "report")
        .addEdge("library", "report")
        .addEdge("report", END);
  }

  static StateGraph<AgentState> inTurn() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("plan", node_async(s -> Map.of("facts", "x")))
        .addNode("adder", node_async(LangGraphInPlace::alone))
        .addNode("reader", node_async(s -> Map.of("reader", "x")))
        .addEdge(START, "plan")
        .addEdge("plan", "adder")
        .addEdge("adder", "reader")
        .addEdge("reader", END);
  }

  // silent: nobody works at the same time
  static Map<String, Object> alone(AgentState state) {
    state.<List<String>>value("facts").orElseThrow().add("seen");
    return Map.of("adder", "x");
  }
}

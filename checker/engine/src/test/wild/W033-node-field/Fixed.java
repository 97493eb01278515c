import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.action.NodeAction;
import org.bsc.langgraph4j.state.AgentState;

/** The messages of an invocation are local to it. */
class Fixed {
  interface ChatModel {
    String chat(List<String> messages);
  }

  static class LlmNode implements NodeAction<AgentState> {
    private final ChatModel model;

    LlmNode(ChatModel model) {
      this.model = model;
    }

    @Override
    public Map<String, Object> apply(AgentState state) {
      List<String> messages = state.<List<String>>value("messages").orElse(List.of());
      return Map.of("answer", model.chat(messages));
    }
  }

  static StateGraph<AgentState> build(ChatModel model) throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode("start", node_async(state -> Map.of("messages", List.of("hello"))))
        .addNode("llm", node_async(new LlmNode(model)))
        .addEdge(START, "start")
        .addEdge("start", "llm")
        .addEdge("llm", END);
  }
}

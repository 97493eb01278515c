import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.action.NodeAction;
import org.bsc.langgraph4j.state.AgentState;

/**
 * a compiled graph has one node, whose field every invocation overwrites
 *
 * @see <a href="https://github.com/alibaba/spring-ai-alibaba/issues/2510">alibaba/spring-ai-alibaba#2510</a>
 */
class Broken {
  interface ChatModel {
    String chat(List<String> messages);
  }

  static class LlmNode implements NodeAction<AgentState> {
    private final ChatModel model;
    private List<String> messages = List.of(); // want "`LlmNode` keeps `messages`"

    LlmNode(ChatModel model) {
      this.model = model;
    }

    @Override
    public Map<String, Object> apply(AgentState state) {
      messages = state.<List<String>>value("messages").orElse(List.of());
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

import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncCommandAction.command_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import dev.baton.patterns.HandoffPayload;
import java.util.Map;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.action.Command;
import org.bsc.langgraph4j.state.AgentState;

/** What a command names is what the mapping of its node or edge calls its targets. */
class LangGraphCommands {
  // silent: `finish` is a name of the mapping
  static StateGraph<AgentState> ofANode() throws Exception {
    return new StateGraph<>(AgentState::new)
        .addNode(
            "supervisor",
            command_async(
                (s, config) ->
                    s.value("done").isPresent() ? new Command("finish") : new Command("work")),
            Map.of("finish", END, "work", "worker"))
        .addNode("worker", node_async(s -> Map.of("done", true)))
        .addEdge(START, "supervisor")
        .addEdge("worker", "supervisor");
  }

  static HandoffPayload nobodyIsCalledSo() {
    return HandoffPayload.from("worker").to("wroker").build(); // want "work is handed to `wroker`, which no role is called; did you mean `worker`?"
  }
}

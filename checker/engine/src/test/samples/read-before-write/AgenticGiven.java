import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.V;
import java.util.Map;

/** LangChain4j agentic: what an agent needs may be given to it by others than agents. */
class AgenticGiven {
  interface Writer {
    @Agent(outputKey = "story")
    String write(@V("topic") String topic, @V("tone") String tone); // want "`Writer` needs `tone`, which nobody writes"
  }

  static void nobodyGives(ChatModel model) {
    Writer writer =
        AgenticServices.agentBuilder(Writer.class).chatModel(model).build();
    UntypedAgent team = AgenticServices.sequenceBuilder().subAgents(writer).build();
    team.invoke(Map.of("topic", "batons"));
  }

  // silent: the key has a default
  static void byDefault(ChatModel model) {
    Writer writer =
        AgenticServices.agentBuilder(Writer.class)
            .chatModel(model)
            .defaultKeyValue("tone", "dry")
            .build();
    UntypedAgent team = AgenticServices.sequenceBuilder().subAgents(writer).build();
    team.invoke(Map.of("topic", "batons"));
  }

  // silent: the team writes it before it begins
  static void before(ChatModel model) {
    Writer writer = AgenticServices.agentBuilder(Writer.class).chatModel(model).build();
    UntypedAgent team =
        AgenticServices.sequenceBuilder()
            .beforeCall(scope -> scope.writeState("tone", "dry"))
            .subAgents(writer)
            .build();
    team.invoke(Map.of("topic", "batons"));
  }

  // silent: a supervisor's model says what its agents are given
  static void bySupervisor(ChatModel model) {
    Writer writer = AgenticServices.agentBuilder(Writer.class).chatModel(model).build();
    AgenticServices.supervisorBuilder().chatModel(model).subAgents(writer).build().invoke("write");
  }
}

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.V;

/** Agents that run at once, or one after the other, with one memory or two. */
class AgenticMemory {
  interface Food {
    @Agent(outputKey = "meals")
    String find(@V("mood") String mood);
  }

  interface Film {
    @Agent(outputKey = "films")
    String find(@V("mood") String mood);
  }

  static ChatMemory memory() {
    return MessageWindowChatMemory.withMaxMessages(10);
  }

  static UntypedAgent shared(ChatModel model) {
    ChatMemory memory = memory();
    Food food = AgenticServices.agentBuilder(Food.class).chatModel(model).chatMemory(memory).build();
    Film film =
        AgenticServices.agentBuilder(Film.class)
            .chatModel(model)
            .chatMemory(memory) // want "`Food` and `Film` run at once and share one chat memory"
            .build();
    return AgenticServices.parallelBuilder().subAgents(food, film).build();
  }

  // silent: one works after the other
  static UntypedAgent inTurn(ChatModel model) {
    ChatMemory memory = memory();
    Food food = AgenticServices.agentBuilder(Food.class).chatModel(model).chatMemory(memory).build();
    Film film = AgenticServices.agentBuilder(Film.class).chatModel(model).chatMemory(memory).build();
    return AgenticServices.sequenceBuilder().subAgents(food, film).build();
  }

  static UntypedAgent apart(ChatModel model) {
    Food food =
        AgenticServices.agentBuilder(Food.class).chatModel(model).chatMemory(memory()).build();
    Film film =
        AgenticServices.agentBuilder(Film.class).chatModel(model).chatMemory(memory()).build();
    return AgenticServices.parallelBuilder().subAgents(food, film).build();
  }
}

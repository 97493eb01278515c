import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.V;

/** One memory, and who works with it at once. */
class AgenticMemories {
  interface Food {
    @Agent(outputKey = "meals")
    String find(@V("mood") String mood);
  }

  interface Film {
    @Agent(outputKey = "films")
    String find(@V("mood") String mood);
  }

  interface Music {
    @Agent(outputKey = "songs")
    String find(@V("mood") String mood);
  }

  private static ChatMemory memory() {
    return MessageWindowChatMemory.withMaxMessages(10);
  }

  static UntypedAgent third(ChatModel model) {
    ChatMemory memory = memory();
    Food food =
        AgenticServices.agentBuilder(Food.class)
            .chatModel(model)
            .chatMemory(memory())
            .build();
    Film film =
        AgenticServices.agentBuilder(Film.class)
            .chatModel(model)
            .chatMemory(memory)
            .build();
    Music music =
        AgenticServices.agentBuilder(Music.class)
            .chatModel(model)
            .chatMemory(memory) // want "`Film` and `Music` run at once and share one chat memory"
            .build();
    return AgenticServices.parallelBuilder().subAgents(food, film, music).build();
  }

  static UntypedAgent withASetting(ChatModel model) {
    ChatMemory memory =
        MessageWindowChatMemory.builder().maxMessages(20).build();
    Food food =
        AgenticServices.agentBuilder(Food.class)
            .chatModel(model)
            .chatMemory(memory)
            .build();
    Film film =
        AgenticServices.agentBuilder(Film.class)
            .chatModel(model)
            .chatMemory(memory) // want "`Food` and `Film` run at once and share one chat memory"
            .build();
    return AgenticServices.parallelBuilder().subAgents(food, film).build();
  }

  static UntypedAgent withinASequence(ChatModel model) {
    ChatMemory memory = memory();
    Food food =
        AgenticServices.agentBuilder(Food.class)
            .chatModel(model)
            .chatMemory(memory)
            .build();
    Film film =
        AgenticServices.agentBuilder(Film.class)
            .chatModel(model)
            .chatMemory(memory) // want "`Food` and `Film` run at once and share one chat memory"
            .build();
    Music music =
        AgenticServices.agentBuilder(Music.class)
            .chatModel(model)
            .chatMemory(memory())
            .build();
    UntypedAgent both = AgenticServices.parallelBuilder().subAgents(food, film).build();
    return AgenticServices.sequenceBuilder().subAgents(both, music).build();
  }

  // silent: each call makes another memory
  static UntypedAgent made(ChatModel model) {
    Food food =
        AgenticServices.agentBuilder(Food.class)
            .chatModel(model)
            .chatMemory(memory())
            .build();
    Film film =
        AgenticServices.agentBuilder(Film.class)
            .chatModel(model)
            .chatMemory(memory())
            .build();
    return AgenticServices.parallelBuilder().subAgents(food, film).build();
  }

  // silent: the two that share one work one after the other
  static UntypedAgent beforeTheFork(ChatModel model) {
    ChatMemory memory = memory();
    Food food =
        AgenticServices.agentBuilder(Food.class)
            .chatModel(model)
            .chatMemory(memory)
            .build();
    Film film =
        AgenticServices.agentBuilder(Film.class)
            .chatModel(model)
            .chatMemory(memory())
            .build();
    Music music =
        AgenticServices.agentBuilder(Music.class)
            .chatModel(model)
            .chatMemory(memory)
            .build();
    UntypedAgent both = AgenticServices.parallelBuilder().subAgents(film, food).build();
    return AgenticServices.sequenceBuilder().subAgents(music, both).build();
  }

  // silent: a loop runs its members in turn
  static UntypedAgent looped(ChatModel model) {
    ChatMemory memory = memory();
    Food food =
        AgenticServices.agentBuilder(Food.class)
            .chatModel(model)
            .chatMemory(memory)
            .build();
    Film film =
        AgenticServices.agentBuilder(Film.class)
            .chatModel(model)
            .chatMemory(memory)
            .build();
    return AgenticServices.loopBuilder()
        .subAgents(food, film)
        .maxIterations(3)
        .exitCondition(scope -> scope.hasState("done"))
        .build();
  }
}

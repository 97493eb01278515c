import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.V;

/** A memory that is given from outside is one memory; two that are given are two. */
class AgenticMemoryGiven {
  interface Food {
    @Agent(outputKey = "meals")
    String find(@V("mood") String mood);
  }

  interface Film {
    @Agent(outputKey = "films")
    String find(@V("mood") String mood);
  }

  static UntypedAgent shared(ChatModel model, ChatMemory memory) {
    Food food = AgenticServices.agentBuilder(Food.class).chatModel(model).chatMemory(memory).build();
    Film film =
        AgenticServices.agentBuilder(Film.class)
            .chatModel(model)
            .chatMemory(memory) // want "`Food` and `Film` run at once and share one chat memory"
            .build();
    return AgenticServices.parallelBuilder().subAgents(food, film).build();
  }

  static UntypedAgent apart(ChatModel model, ChatMemory one, ChatMemory other) {
    Food food = AgenticServices.agentBuilder(Food.class).chatModel(model).chatMemory(one).build();
    Film film = AgenticServices.agentBuilder(Film.class).chatModel(model).chatMemory(other).build();
    return AgenticServices.parallelBuilder().subAgents(food, film).build();
  }

  @Service
  static class Crew {
    @Autowired ChatModel model;
    @Autowired ChatMemory one;
    @Autowired ChatMemory other;

    @Bean
    UntypedAgent crew() {
      Food food = AgenticServices.agentBuilder(Food.class).chatModel(model).chatMemory(one).build();
      Film film =
          AgenticServices.agentBuilder(Film.class).chatModel(model).chatMemory(other).build();
      return AgenticServices.parallelBuilder().subAgents(food, film).build(); // silent: two fields
    }
  }

  @interface Service {}

  @interface Autowired {}

  @interface Bean {}
}

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.declarative.ParallelAgent;
import dev.langchain4j.agentic.declarative.SequenceAgent;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import java.util.Map;

/** LangChain4j agentic: branches that write one key, declared and built. */
class AgenticParallel {
  interface FoodExpert {
    @UserMessage("food for {{mood}}")
    @Agent(outputKey = "meals")
    String find(@V("mood") String mood);
  }

  interface MovieExpert {
    @Agent(outputKey = "meals")
    String find(@V("mood") String mood); // want "`FoodExpert` and `MovieExpert` write `meals` at once"
  }

  interface Evening {
    @ParallelAgent(
        outputKey = "plans",
        subAgents = {FoodExpert.class, MovieExpert.class})
    String plan(@V("mood") String mood);
  }

  interface Writer {
    @Agent(outputKey = "story")
    String write(@V("topic") String topic);
  }

  interface Editor {
    @Agent(outputKey = "story")
    String edit(@V("story") String story);
  }

  /** One after the other: no clash. */
  interface Novel {
    @SequenceAgent(
        outputKey = "story",
        subAgents = {Writer.class, Editor.class})
    String write(@V("topic") String topic);
  }

  static UntypedAgent built(ChatModel model) {
    var first =
        AgenticServices.agentBuilder(Writer.class)
            .chatModel(model)
            .name("first")
            .outputKey("draft")
            .build();
    var second =
        AgenticServices.agentBuilder(Writer.class)
            .chatModel(model)
            .name("second")
            .outputKey("draft") // want "`first` and `second` write `draft` at once"
            .build();
    UntypedAgent both = AgenticServices.parallelBuilder().subAgents(first, second).build();
    return AgenticServices.sequenceBuilder()
        .subAgents(both, AgenticServices.agentAction(scope -> scope.writeState("draft", "x")))
        .build();
  }

  static Object apart(ChatModel model) {
    var first = AgenticServices.agentBuilder(Writer.class).outputKey("left").build();
    var second = AgenticServices.agentBuilder(Writer.class).outputKey("right").build();
    return AgenticServices.parallelBuilder()
        .subAgents(first, second)
        .build()
        .invoke(Map.of("topic", "x"));
  }
}

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.service.V;
import java.util.Map;

/** LangChain4j agentic: what a loop has written when it is left. */
class AgenticRounds {
  interface Writer {
    @Agent(outputKey = "story")
    String write(@V("topic") String topic);
  }

  interface Scorer {
    @Agent(outputKey = "score")
    double score(@V("story") String story);
  }

  interface Editor {
    @Agent(outputKey = "better")
    String edit(@V("story") String story);
  }

  interface Publisher {
    @Agent(outputKey = "page")
    String publish(@V("story") String story, @V("score") double score);
  }

  interface Printer {
    @Agent(outputKey = "print")
    String print(@V("better") String better); // want "`Printer` needs `better`, which is not written on every path to it"
  }

  interface Binder {
    @Agent(outputKey = "book")
    String bind(@V("better") String better);
  }

  // silent: the first agent works in any case, and without a score the loop goes on
  static void written(Writer writer, Scorer scorer, Editor editor, Publisher publisher) {
    UntypedAgent loop =
        AgenticServices.loopBuilder()
            .subAgents(writer, scorer, editor)
            .maxIterations(5)
            .exitCondition(scope -> scope.readState("score", 0.0) > 0.8)
            .build();
    UntypedAgent team = AgenticServices.sequenceBuilder().subAgents(loop, publisher).build();
    team.invoke(Map.of("topic", "batons"));
  }

  static void leftBefore(Writer writer, Scorer scorer, Editor editor, Printer printer) {
    UntypedAgent loop =
        AgenticServices.loopBuilder()
            .subAgents(writer, scorer, editor)
            .maxIterations(5)
            .exitCondition(scope -> scope.readState("score", 0.0) > 0.8)
            .build();
    UntypedAgent team = AgenticServices.sequenceBuilder().subAgents(loop, printer).build();
    team.invoke(Map.of("topic", "batons"));
  }

  // silent: the condition is looked at after whole rounds
  static void leftAtTheEnd(Writer writer, Scorer scorer, Editor editor, Binder binder) {
    UntypedAgent loop =
        AgenticServices.loopBuilder()
            .subAgents(writer, scorer, editor)
            .maxIterations(5)
            .testExitAtLoopEnd(true)
            .exitCondition(scope -> scope.readState("score", 0.0) > 0.8)
            .build();
    UntypedAgent team = AgenticServices.sequenceBuilder().subAgents(loop, binder).build();
    team.invoke(Map.of("topic", "batons"));
  }

  // silent: all rounds are whole
  static void neverLeft(Writer writer, Scorer scorer, Editor editor, Binder binder) {
    UntypedAgent loop =
        AgenticServices.loopBuilder().subAgents(writer, scorer, editor).maxIterations(5).build();
    UntypedAgent team = AgenticServices.sequenceBuilder().subAgents(loop, binder).build();
    team.invoke(Map.of("topic", "batons"));
  }
}

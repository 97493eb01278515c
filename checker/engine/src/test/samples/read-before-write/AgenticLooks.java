import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.scope.AgenticScope;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.V;

/** LangChain4j agentic: a team looks at the scope to decide what is next, or to answer. */
class AgenticLooks {
  interface Scorer {
    @Agent(outputKey = "score")
    double score(@V("story") String story);
  }

  interface Editor {
    @Agent(outputKey = "story")
    String edit(@V("story") String story);
  }

  static UntypedAgent condition(Scorer scorer, Editor editor) {
    return AgenticServices.loopBuilder()
        .subAgents(scorer, editor)
        .maxIterations(5)
        .exitCondition(scope -> scope.readState("scores", 0.0) >= 0.8) // want "`loop` reads `scores`, which nobody writes: it never finds it there; did you mean `score`?"
        .build();
  }

  static UntypedAgent conditionThatCounts(Scorer scorer, Editor editor) {
    return AgenticServices.loopBuilder()
        .subAgents(scorer, editor)
        .maxIterations(5)
        .exitCondition("good enough", (scope, round) -> round > 3 || isGood(scope))
        .build();
  }

  private static boolean isGood(AgenticScope scope) {
    return (double) scope.readState("scor") >= 0.8; // want "`loop` reads `scor`, which nobody writes"
  }

  static UntypedAgent answer(Scorer scorer, Editor editor) {
    return AgenticServices.sequenceBuilder()
        .subAgents(editor, scorer)
        .output(scope -> scope.readState("stori", "")) // want "`sequence` reads `stori`, which nobody writes"
        .build();
  }

  static UntypedAgent choice(Scorer scorer, Editor editor) {
    UntypedAgent choice =
        AgenticServices.conditionalBuilder()
            .subAgents(scope -> scope.readState("scorr", 0.0) < 0.5, editor) // want "`conditional` reads `scorr`, which nobody writes"
            .build();
    return AgenticServices.sequenceBuilder().subAgents(scorer, choice).build();
  }

  // silent: these keys are written
  static UntypedAgent rightKeys(Scorer scorer, Editor editor) {
    return AgenticServices.loopBuilder()
        .subAgents(scorer, editor)
        .maxIterations(5)
        .exitCondition(scope -> scope.readState("score", 0.0) >= 0.8)
        .output(scope -> scope.readState("story", ""))
        .build();
  }

  // silent: no key that is written has a name like it, and the caller may give it
  static UntypedAgent another(Scorer scorer, Editor editor) {
    return AgenticServices.loopBuilder()
        .subAgents(scorer, editor)
        .maxIterations(5)
        .exitCondition(scope -> scope.readState("budget", 0) <= 0)
        .build();
  }

  /** An agent in plain code. */
  static class Judge {
    @Agent(outputKey = "verdict")
    public String judge(AgenticScope scope) {
      scope.writeState("scores", 0.5);
      return "fine";
    }
  }

  // silent: an agent in plain code writes it
  static UntypedAgent plainCode(Scorer scorer, Editor editor) {
    return AgenticServices.loopBuilder()
        .subAgents(scorer, editor, new Judge())
        .maxIterations(5)
        .exitCondition(scope -> scope.readState("scores", 0.0) >= 0.8)
        .build();
  }

  interface Teller {
    @Agent(outputKey = "story")
    String tell(@V("storyOf") String name);
  }

  // silent: a supervisor's model writes what the agents that it asks are given
  static Object supervised(ChatModel model, Teller teller) {
    return AgenticServices.supervisorBuilder()
        .chatModel(model)
        .subAgents(teller)
        .maxAgentsInvocations(5)
        .output(scope -> scope.readState("storyOf", "") + scope.readState("story", ""))
        .build();
  }
}

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.declarative.LoopAgent;
import dev.langchain4j.service.V;

/** LangChain4j agentic: the builder has no limit by default, the annotation has ten. */
class AgenticLoops {
  interface Scorer {
    @Agent(outputKey = "score")
    double score(@V("story") String story);
  }

  interface Editor {
    @Agent(outputKey = "story")
    String edit(@V("story") String story, @V("score") double score);
  }

  static UntypedAgent unlimited() {
    return AgenticServices.loopBuilder() // want "`Scorer` and `Editor` can send work round for ever"
        .subAgents(Scorer.class, Editor.class)
        .exitCondition(scope -> scope.readState("score", 0.0) > 0.8)
        .build();
  }

  static UntypedAgent limited() {
    return AgenticServices.loopBuilder()
        .subAgents(Scorer.class, Editor.class)
        .maxIterations(5) // silent: a limit
        .exitCondition(scope -> scope.readState("score", 0.0) > 0.8)
        .build();
  }

  interface Refine {
    @LoopAgent(
        maxIterations = 4, // silent: the same, in an annotation
        subAgents = {Scorer.class, Editor.class})
    String refine(@V("story") String story);
  }
}

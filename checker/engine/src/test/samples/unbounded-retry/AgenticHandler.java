import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.agent.ErrorRecoveryResult;
import dev.langchain4j.service.V;

/** An error handler that always says "again" repeats the agent until the stack is full. */
class AgenticHandler {
  interface Writer {
    @Agent(outputKey = "story")
    String write(@V("topic") String topic);
  }

  static UntypedAgent always() {
    return AgenticServices.sequenceBuilder()
        .subAgents(Writer.class)
        .errorHandler(error -> ErrorRecoveryResult.retry()) // want "this error handler repeats"
        .build();
  }

  static UntypedAgent sometimes() {
    return AgenticServices.sequenceBuilder()
        .subAgents(Writer.class)
        .errorHandler(
            error ->
                error.agentName().equals("writer")
                    ? ErrorRecoveryResult.retry()
                    : ErrorRecoveryResult.throwException())
        .build();
  }
}

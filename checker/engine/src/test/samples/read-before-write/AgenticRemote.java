import dev.langchain4j.agentic.declarative.A2AClientAgent;
import dev.langchain4j.agentic.declarative.SequenceAgent;
import dev.langchain4j.service.V;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A remote agent of LangChain4j: what stands on the envelope of a message is no input. */
class AgenticRemote {
  @Retention(RetentionPolicy.RUNTIME)
  @interface A2AContextId {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface A2ATaskId {}

  interface First {
    @A2AClientAgent(a2aServerUrl = "http://localhost:8081", outputKey = "first")
    String ask(
        @V("question") String question,
        @A2AContextId @V("contextId") String contextId, // silent: the server makes one
        @A2ATaskId @V("taskId") String taskId); // silent
  }

  interface Second {
    @A2AClientAgent(a2aServerUrl = "http://localhost:8081", outputKey = "second")
    String ask( // want "`Second` needs `tone`, which nobody writes"
        @V("first") String first,
        @A2AContextId @V("contextId") String contextId,
        @V("tone") String tone);
  }

  interface Both {
    @SequenceAgent(
        outputKey = "second",
        subAgents = {First.class, Second.class})
    String ask(@V("question") String question);
  }
}

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.declarative.SequenceAgent;
import dev.langchain4j.agentic.declarative.SupervisorAgent;
import dev.langchain4j.service.V;

/** A supervisor model chooses the order, so nobody knows whose text stays; a sequence is known. */
class Supervised {
  interface Writer {
    @Agent(outputKey = "text")
    String write(@V("topic") String topic);
  }

  interface Poet {
    @Agent(outputKey = "text")
    String rhyme(@V("topic") String topic); // want "`text` is written by `Poet`, `Writer`, and has no policy"
  }

  interface Boss {
    @SupervisorAgent(subAgents = {Writer.class, Poet.class})
    String lead(@V("topic") String topic);
  }

  interface Line {
    @SequenceAgent(subAgents = {Writer.class, Poet.class})
    String lead(@V("topic") String topic);
  }
}

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.declarative.SequenceAgent;
import dev.langchain4j.service.V;

/** LangChain4j agentic: an agent's parameters are keys that someone has written before. */
class AgenticNeeds {
  interface Writer {
    @Agent(outputKey = "story")
    String write(@V("topic") String topic);
  }

  interface Editor {
    @Agent(outputKey = "story")
    String edit(@V("story") String story, @V("audiance") String audience); // want "`Editor` needs `audiance`, which nobody writes"
  }

  interface Novel {
    @SequenceAgent(
        outputKey = "story",
        subAgents = {Writer.class, Editor.class})
    String write(@V("topic") String topic, @V("audience") String audience); // silent: the caller gives both
  }
}

import com.alibaba.cloud.ai.graph.agent.ReactAgent;
import com.alibaba.cloud.ai.graph.agent.flow.agent.ParallelAgent;
import com.alibaba.cloud.ai.graph.agent.flow.agent.SequentialAgent;
import java.util.List;

/** Spring AI Alibaba: agents in parallel that share an output key. */
class AlibabaAgents {
  static SequentialAgent build() throws Exception {
    ReactAgent prose = ReactAgent.builder().name("prose").outputKey("text").build();
    ReactAgent poem =
        ReactAgent.builder()
            .name("poem")
            .outputKey("text") // want "`prose` and `poem` write `text` at once"
            .build();
    ParallelAgent both =
        ParallelAgent.builder()
            .name("both")
            .subAgents(List.of(prose, poem))
            .mergeOutputKey("texts")
            .build();
    ReactAgent judge = ReactAgent.builder().name("judge").outputKey("text").build();
    return SequentialAgent.builder().name("team").subAgents(List.of(both, judge)).build();
  }
}

import com.alibaba.cloud.ai.graph.agent.ReactAgent;
import com.alibaba.cloud.ai.graph.agent.flow.agent.LoopAgent;
import com.alibaba.cloud.ai.graph.agent.flow.agent.loop.CountLoopStrategy;
import com.alibaba.cloud.ai.graph.agent.flow.agent.loop.LoopMode;

/** Spring AI Alibaba: how often a loop goes round is what its strategy says. */
class AlibabaLoops {
  private static ReactAgent editor() throws Exception {
    return ReactAgent.builder().name("editor").outputKey("text").build();
  }

  static LoopAgent endless() throws Exception {
    return LoopAgent.builder() // want "`editor` can send work round for ever"
        .name("endless")
        .subAgent(editor())
        .loopStrategy(LoopMode.count(Integer.MAX_VALUE))
        .build();
  }

  // silent: three rounds
  static LoopAgent threeRounds() throws Exception {
    return LoopAgent.builder()
        .name("three")
        .subAgent(editor())
        .loopStrategy(new CountLoopStrategy(3))
        .build();
  }

  // silent: the same, by the factory
  static LoopAgent byMode() throws Exception {
    return LoopAgent.builder()
        .name("mode")
        .subAgent(editor())
        .loopStrategy(LoopMode.count(3))
        .build();
  }
}

import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategyFactory;
import com.alibaba.cloud.ai.graph.KeyStrategyFactoryBuilder;
import com.alibaba.cloud.ai.graph.StateGraph;
import com.alibaba.cloud.ai.graph.state.strategy.AppendStrategy;
import java.util.Map;

class AlibabaPattern {
  static StateGraph build() throws Exception {
    KeyStrategyFactory keys =
        new KeyStrategyFactoryBuilder()
            .addPatternStrategy("log_.*", new AppendStrategy()) // want "no key is ever named `log_.*`"
            .addPatternStrategy("query", new AppendStrategy())
            .build();
    return new StateGraph("logs", keys)
        .addNode("a", node_async(s -> Map.of("log_a", "x")))
        .addEdge(START, "a")
        .addEdge("a", END);
  }
}

import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.KeyStrategyFactory;
import com.alibaba.cloud.ai.graph.KeyStrategyFactoryBuilder;
import com.alibaba.cloud.ai.graph.StateGraph;
import com.alibaba.cloud.ai.graph.state.strategy.AppendStrategy;
import com.alibaba.cloud.ai.graph.state.strategy.ReplaceStrategy;
import java.util.HashMap;
import java.util.Map;

/** Patterns that match no key, and names that do. */
class AlibabaStrategies {
  static StateGraph prefix() throws Exception {
    KeyStrategyFactory keys =
        new KeyStrategyFactoryBuilder()
            .addPrefixStrategy("log_", new AppendStrategy()) // want "`addPrefixStrategy` keeps no strategy, and the graph will not compile"
            .build();
    return new StateGraph("logs", keys)
        .addNode("a", node_async(s -> Map.of("log_a", "x")))
        .addEdge(START, "a")
        .addEdge("a", END);
  }

  static StateGraph suffix() throws Exception {
    KeyStrategyFactory keys =
        new KeyStrategyFactoryBuilder()
            .addSuffixStrategy("_log", new AppendStrategy()) // want "`addSuffixStrategy` keeps no strategy, and the graph will not compile"
            .build();
    return new StateGraph("logs", keys)
        .addNode("a", node_async(s -> Map.of("log_a", "x")))
        .addEdge(START, "a")
        .addEdge("a", END);
  }

  static StateGraph anything() throws Exception {
    KeyStrategyFactory keys =
        new KeyStrategyFactoryBuilder()
            .addPatternStrategy(".*", new AppendStrategy()) // want "no key is ever named `.*`"
            .build();
    return new StateGraph("logs", keys)
        .addNode("a", node_async(s -> Map.of("log_a", "x")))
        .addEdge(START, "a")
        .addEdge("a", END);
  }

  static StateGraph either() throws Exception {
    KeyStrategyFactory keys =
        new KeyStrategyFactoryBuilder()
            .addPatternStrategy("log_(a|b)", new AppendStrategy()) // want "no key is ever named `log_(a|b)`"
            .build();
    return new StateGraph("logs", keys)
        .addNode("a", node_async(s -> Map.of("log_a", "x")))
        .addEdge(START, "a")
        .addEdge("a", END);
  }

  // silent: the name is the key
  static StateGraph byName() throws Exception {
    KeyStrategyFactory keys =
        new KeyStrategyFactoryBuilder()
            .addStrategy("log_a", new AppendStrategy())
            .build();
    return new StateGraph("logs", keys)
        .addNode("a", node_async(s -> Map.of("log_a", "x")))
        .addEdge(START, "a")
        .addEdge("a", END);
  }

  // silent: a pattern without a sign is its own text, and so the key
  static StateGraph plainPattern() throws Exception {
    KeyStrategyFactory keys =
        new KeyStrategyFactoryBuilder()
            .addPatternStrategy("log_a", new AppendStrategy())
            .build();
    return new StateGraph("logs", keys)
        .addNode("a", node_async(s -> Map.of("log_a", "x")))
        .addEdge(START, "a")
        .addEdge("a", END);
  }

  // silent: each key is named
  static StateGraph several() throws Exception {
    KeyStrategyFactory keys =
        new KeyStrategyFactoryBuilder()
            .addStrategy("log_a", new AppendStrategy())
            .addStrategy("log_b", new ReplaceStrategy())
            .build();
    return new StateGraph("logs", keys)
        .addNode("a", node_async(s -> Map.of("log_a", "x")))
        .addEdge(START, "a")
        .addEdge("a", END);
  }

  // silent: a factory of one's own names its keys
  static StateGraph own() throws Exception {
    KeyStrategyFactory keys =
        () -> {
          Map<String, KeyStrategy> strategies = new HashMap<>();
          strategies.put("log_a", new AppendStrategy());
          return strategies;
        };
    return new StateGraph("logs", keys)
        .addNode("a", node_async(s -> Map.of("log_a", "x")))
        .addEdge(START, "a")
        .addEdge("a", END);
  }
}

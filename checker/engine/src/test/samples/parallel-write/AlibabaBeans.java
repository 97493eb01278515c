import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;

import com.alibaba.cloud.ai.graph.GraphResponse;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import com.alibaba.cloud.ai.graph.action.AsyncNodeAction;
import com.alibaba.cloud.ai.graph.action.NodeAction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Nodes are asked of a container by their class, and a stream writes what it ends with. */
class AlibabaBeans {
  interface ApplicationContext {
    <T> T getBean(Class<T> type);
  }

  static class Nodes {
    private final ApplicationContext context;

    Nodes(ApplicationContext context) {
      this.context = context;
    }

    <T extends NodeAction> AsyncNodeAction node(Class<T> type) {
      return AsyncNodeAction.node_async(context.getBean(type));
    }
  }

  static class Streams {
    static CompletableFuture<GraphResponse<Object>> of(Supplier<Map<String, Object>> result) {
      return CompletableFuture.supplyAsync(() -> GraphResponse.done(result.get()));
    }
  }

  static class Web implements NodeAction {
    @Override
    public Map<String, Object> apply(OverAllState state) {
      return Map.of("web", Streams.of(() -> Map.of("web", "found", "summary", "short")));
    }
  }

  static class Library implements NodeAction {
    @Override
    public Map<String, Object> apply(OverAllState state) {
      return Map.of("library", Streams.of(() -> Map.of("library", "x", "summary", "long"))); // want "`web` and `library` write `summary` at once"
    }
  }

  /** What a stream passes on before its end is not written. */
  static class Desk implements NodeAction {
    @Override
    public Map<String, Object> apply(OverAllState state) {
      return Map.of("desk", GraphResponse.of(Map.of("summary", "part")));
    }
  }

  static StateGraph build(Nodes nodes) throws Exception {
    return new StateGraph("search", () -> new HashMap<>())
        .addNode("web", nodes.node(Web.class))
        .addNode("library", nodes.node(Library.class))
        .addNode("desk", nodes.node(Desk.class))
        .addEdge(START, List.of("web", "library", "desk"))
        .addEdge(List.of("web", "library", "desk"), END);
  }
}

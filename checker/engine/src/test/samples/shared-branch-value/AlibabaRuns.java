import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategyFactory;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One node that is added many times runs beside itself. */
class AlibabaRuns {
  private final KeyStrategyFactory keys;
  private final int count;

  AlibabaRuns(KeyStrategyFactory keys, int count) {
    this.keys = keys;
    this.count = count;
  }

  static Map<String, Object> web(OverAllState state, int i) {
    List<String> sites = state.value("sites", new ArrayList<String>());
    sites.addAll(List.of("a")); // want "`web_*` changes the value of `sites` in place, which its other runs hold at the same time"
    return Map.of("web_" + i, "x");
  }

  static Map<String, Object> copied(OverAllState state, int i) {
    List<String> sites = new ArrayList<>(state.value("books", new ArrayList<String>()));
    sites.addAll(List.of("a")); // silent: a copy is the run's own
    return Map.of("book_" + i, "x");
  }

  static Map<String, Object> report(OverAllState state) {
    List<String> sites = state.value("sites", new ArrayList<String>());
    sites.add("end"); // silent: it runs once, when all others are done
    return Map.of("report", "x");
  }

  private StateGraph start(String name) throws Exception {
    return new StateGraph(name, keys)
        .addNode("plan", node_async(s -> Map.of("sites", new ArrayList<>(), "books", List.of())))
        .addNode("report", node_async(AlibabaRuns::report))
        .addEdge(StateGraph.START, "plan")
        .addEdge("report", StateGraph.END);
  }

  StateGraph sites() throws Exception {
    StateGraph graph = start("sites");
    for (int i = 0; i < count; i++) {
      int n = i;
      graph.addNode("web_" + i, node_async(s -> web(s, n)));
      graph.addEdge("plan", "web_" + i).addEdge("web_" + i, "report");
    }
    return graph;
  }

  StateGraph books() throws Exception {
    StateGraph graph = start("books");
    for (int i = 0; i < count; i++) {
      int n = i;
      graph.addNode("book_" + i, node_async(s -> copied(s, n)));
      graph.addEdge("plan", "book_" + i).addEdge("book_" + i, "report");
    }
    return graph;
  }
}

import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a branch writes past its returned map is lost. */
class AlibabaLost {
  static Map<String, Object> several(OverAllState state) {
    Map<String, Object> update = new HashMap<>();
    update.put("hits", 3); // want "`several` runs in a parallel branch, so its write of `hits` is lost"
    state.updateState(update);
    return Map.of("web", "x");
  }

  static Map<String, Object> helped(OverAllState state) {
    mark(state);
    return Map.of("library", "x");
  }

  private static void mark(OverAllState state) {
    state.updateState(Map.of("marked", true)); // want "`helped` runs in a parallel branch, so its write of `marked` is lost"
  }

  static Map<String, Object> onOneWay(OverAllState state) {
    if (state.value("query").isEmpty()) {
      state.updateState(Map.of("empty", true)); // want "`onOneWay` runs in a parallel branch, so its write of `empty` is lost"
    }
    return Map.of("desk", "x");
  }

  // silent: what is returned is merged
  static Map<String, Object> returned(OverAllState state) {
    return Map.of("returned", "x", "hits2", 3);
  }

  // silent: the fork is still to come
  static Map<String, Object> before(OverAllState state) {
    state.updateState(Map.of("topic", "x"));
    return Map.of("plan", "x");
  }

  // silent: the branches have joined
  static Map<String, Object> after(OverAllState state) {
    state.updateState(Map.of("done", true));
    return Map.of("report", "x");
  }

  // silent: a map of one's own is not the state
  static Map<String, Object> own(OverAllState state) {
    Map<String, Object> seen = new HashMap<>();
    seen.put("seen", state.value("query", ""));
    return seen;
  }

  static StateGraph build() throws Exception {
    return new StateGraph("g", () -> new HashMap<String, KeyStrategy>())
        .addNode("before", node_async(AlibabaLost::before))
        .addNode("several", node_async(AlibabaLost::several))
        .addNode("helped", node_async(AlibabaLost::helped))
        .addNode("onOneWay", node_async(AlibabaLost::onOneWay))
        .addNode("returned", node_async(AlibabaLost::returned))
        .addNode("own", node_async(AlibabaLost::own))
        .addNode("after", node_async(AlibabaLost::after))
        .addEdge(START, "before")
        .addEdge("before", List.of("several", "helped", "onOneWay", "returned", "own"))
        .addEdge(List.of("several", "helped", "onOneWay", "returned", "own"), "after")
        .addEdge("after", END);
  }
}

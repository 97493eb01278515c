import static com.alibaba.cloud.ai.graph.StateGraph.END;
import static com.alibaba.cloud.ai.graph.StateGraph.START;
import static com.alibaba.cloud.ai.graph.action.AsyncNodeAction.node_async;

import com.alibaba.cloud.ai.graph.KeyStrategy;
import com.alibaba.cloud.ai.graph.OverAllState;
import com.alibaba.cloud.ai.graph.StateGraph;
import com.alibaba.cloud.ai.graph.state.strategy.AppendStrategy;
import com.alibaba.cloud.ai.graph.state.strategy.ReplaceStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is appended is what is new; the whole list stands in it twice. */
class AlibabaWholeList {
  static Map<String, Object> copied(OverAllState state) {
    List<Object> notes = new ArrayList<>(state.<List<Object>>value("notes").orElseThrow());
    notes.add("B");
    return Map.of("notes", notes); // want "`copied` hands all of `notes` back, and what was in it is appended again"
  }

  static Map<String, Object> itself(OverAllState state) {
    List<Object> notes = state.<List<Object>>value("notes").orElse(List.of());
    return Map.of("notes", notes); // want "`itself` hands all of `notes` back"
  }

  // silent: only what is new
  static Map<String, Object> news(OverAllState state) {
    List<Object> notes = state.<List<Object>>value("notes").orElse(List.of());
    return Map.of("notes", List.of("seen " + notes.size()));
  }

  // silent: one of them, once more
  static Map<String, Object> first(OverAllState state) {
    List<Object> notes = state.<List<Object>>value("notes").orElse(List.of());
    return Map.of("notes", notes.get(0));
  }

  // silent: what is returned takes the place of what was there
  static Map<String, Object> plan(OverAllState state) {
    List<Object> plan = new ArrayList<>(state.<List<Object>>value("plan").orElse(List.of()));
    plan.add("C");
    return Map.of("plan", plan);
  }

  // silent: this strategy was told to keep no duplicates
  static Map<String, Object> tags(OverAllState state) {
    List<Object> tags = new ArrayList<>(state.<List<Object>>value("tags").orElse(List.of()));
    tags.add("D");
    return Map.of("tags", tags);
  }

  record Note(List<Object> of) {}

  // silent: one element, which knows the others
  static Map<String, Object> wrapped(OverAllState state) {
    return Map.of("notes", new Note(state.<List<Object>>value("notes").orElseThrow()));
  }

  // silent: emptied before
  static Map<String, Object> emptied(OverAllState state) {
    List<Object> notes = new ArrayList<>(state.<List<Object>>value("notes").orElseThrow());
    notes.clear();
    notes.add("E");
    return Map.of("notes", notes);
  }

  static StateGraph build() throws Exception {
    Map<String, KeyStrategy> strategies = new HashMap<>();
    strategies.put("notes", new AppendStrategy());
    strategies.put("plan", new ReplaceStrategy());
    strategies.put("tags", new AppendStrategy(false));
    return new StateGraph("notes", () -> strategies)
        .addNode("ask", node_async(state -> Map.of("notes", List.of("A"))))
        .addNode("copied", node_async(AlibabaWholeList::copied))
        .addNode("itself", node_async(AlibabaWholeList::itself))
        .addNode("news", node_async(AlibabaWholeList::news))
        .addNode("first", node_async(AlibabaWholeList::first))
        .addNode("wrapped", node_async(AlibabaWholeList::wrapped))
        .addNode("emptied", node_async(AlibabaWholeList::emptied))
        .addNode("plan", node_async(AlibabaWholeList::plan))
        .addNode("tags", node_async(AlibabaWholeList::tags))
        .addEdge(START, "ask")
        .addEdge("ask", "copied")
        .addEdge("copied", "itself")
        .addEdge("itself", "news")
        .addEdge("news", "first")
        .addEdge("first", "wrapped")
        .addEdge("wrapped", "emptied")
        .addEdge("emptied", "plan")
        .addEdge("plan", "tags")
        .addEdge("tags", END);
  }
}

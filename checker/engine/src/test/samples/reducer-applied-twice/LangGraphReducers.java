import static org.bsc.langgraph4j.StateGraph.END;
import static org.bsc.langgraph4j.StateGraph.START;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;
import org.bsc.langgraph4j.state.Channel;
import org.bsc.langgraph4j.state.Channels;

/** Reducers that merging a value with itself changes, and some that it does not. */
class LangGraphReducers {
  private static String joined(String old, String more) {
    return old + "\n" + more;
  }

  private static Set<String> union(Set<String> old, Set<String> more) {
    Set<String> both = new HashSet<>(old);
    both.addAll(more);
    return both;
  }

  private static List<String> concat(List<String> old, List<String> more) {
    return Stream.concat(old.stream(), more.stream()).collect(Collectors.toList());
  }

  static StateGraph<AgentState> text() throws Exception {
    Map<String, Channel<?>> schema =
        Map.of(
            "log",
            Channels.base(LangGraphReducers::joined, () -> "")); // want "the reducer of `log` is applied twice"
    return new StateGraph<>(schema, AgentState::new)
        .addNode("a", node_async(s -> Map.of("log", "x")))
        .addNode("b", node_async(s -> Map.of("log", "x")))
        .addNode("c", node_async(s -> Map.of("sum", "x")))
        .addEdge(START, "a")
        .addEdge(START, "b")
        .addEdge("a", "c")
        .addEdge("b", "c")
        .addEdge("c", END);
  }

  static StateGraph<AgentState> lists() throws Exception {
    Map<String, Channel<?>> schema =
        Map.of(
            "items",
            Channels.base(LangGraphReducers::concat, List::of)); // want "the reducer of `items` is applied twice"
    return new StateGraph<>(schema, AgentState::new)
        .addNode("a", node_async(s -> Map.of("items", "x")))
        .addNode("b", node_async(s -> Map.of("items", "x")))
        .addNode("c", node_async(s -> Map.of("sum", "x")))
        .addEdge(START, "a")
        .addEdge(START, "b")
        .addEdge("a", "c")
        .addEdge("b", "c")
        .addEdge("c", END);
  }

  // silent: the greater of a value and itself is that value
  static StateGraph<AgentState> maxima() throws Exception {
    Map<String, Channel<?>> schema =
        Map.of(
            "score",
            Channels.base((Integer old, Integer more) -> Math.max(old, more), () -> 0));
    return new StateGraph<>(schema, AgentState::new)
        .addNode("a", node_async(s -> Map.of("score", "x")))
        .addNode("b", node_async(s -> Map.of("score", "x")))
        .addNode("c", node_async(s -> Map.of("sum", "x")))
        .addEdge(START, "a")
        .addEdge(START, "b")
        .addEdge("a", "c")
        .addEdge("b", "c")
        .addEdge("c", END);
  }

  // silent: the same, by name
  static StateGraph<AgentState> greatest() throws Exception {
    Map<String, Channel<?>> schema =
        Map.of(
            "score",
            Channels.base(Integer::max, () -> 0));
    return new StateGraph<>(schema, AgentState::new)
        .addNode("a", node_async(s -> Map.of("score", "x")))
        .addNode("b", node_async(s -> Map.of("score", "x")))
        .addNode("c", node_async(s -> Map.of("sum", "x")))
        .addEdge(START, "a")
        .addEdge(START, "b")
        .addEdge("a", "c")
        .addEdge("b", "c")
        .addEdge("c", END);
  }

  // silent: a truth value and itself make the same
  static StateGraph<AgentState> flags() throws Exception {
    Map<String, Channel<?>> schema =
        Map.of(
            "ok",
            Channels.base((Boolean old, Boolean more) -> old && more, () -> true));
    return new StateGraph<>(schema, AgentState::new)
        .addNode("a", node_async(s -> Map.of("ok", "x")))
        .addNode("b", node_async(s -> Map.of("ok", "x")))
        .addNode("c", node_async(s -> Map.of("sum", "x")))
        .addEdge(START, "a")
        .addEdge(START, "b")
        .addEdge("a", "c")
        .addEdge("b", "c")
        .addEdge("c", END);
  }

  // silent: a set and itself make the same set
  static StateGraph<AgentState> sets() throws Exception {
    Map<String, Channel<?>> schema =
        Map.of(
            "names",
            Channels.base(LangGraphReducers::union, Set::of));
    return new StateGraph<>(schema, AgentState::new)
        .addNode("a", node_async(s -> Map.of("names", "x")))
        .addNode("b", node_async(s -> Map.of("names", "x")))
        .addNode("c", node_async(s -> Map.of("sum", "x")))
        .addEdge(START, "a")
        .addEdge(START, "b")
        .addEdge("a", "c")
        .addEdge("b", "c")
        .addEdge("c", END);
  }

  // silent: what is there already is not appended
  static StateGraph<AgentState> appender() throws Exception {
    Map<String, Channel<?>> schema =
        Map.of(
            "notes",
            Channels.appender(ArrayList::new));
    return new StateGraph<>(schema, AgentState::new)
        .addNode("a", node_async(s -> Map.of("notes", "x")))
        .addNode("b", node_async(s -> Map.of("notes", "x")))
        .addNode("c", node_async(s -> Map.of("sum", "x")))
        .addEdge(START, "a")
        .addEdge(START, "b")
        .addEdge("a", "c")
        .addEdge("b", "c")
        .addEdge("c", END);
  }
}

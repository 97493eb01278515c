import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * the chunks of a parallel branch are merged, and the value that it ends with is dropped
 *
 * @see <a href="https://github.com/langgraph4j/langgraph4j/issues/451">langgraph4j/langgraph4j#451</a>
 */
class Broken {
  /** Yields chunks, and then has a result. */
  interface Generator extends Iterable<Map<String, Object>> {
    Map<String, Object> result();
  }

  Map<String, Object> serial(Generator branch) {
    Map<String, Object> state = new HashMap<>();
    branch.forEach(state::putAll);
    state.putAll(branch.result());
    return state;
  }

  Map<String, Object> join(List<Generator> branches) {
    Map<String, Object> state = new HashMap<>();
    for (Generator branch : branches) {
      branch.forEach(state::putAll); // missed: that a generator's `result` has to be asked is its own protocol, which nothing declares
    }
    return state;
  }
}

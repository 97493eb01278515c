import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The join reads the result as well. */
class Fixed {
  /** Yields chunks, and then has a result. */
  interface Generator extends Iterable<Map<String, Object>> {
    Map<String, Object> result();
  }

  Map<String, Object> join(List<Generator> branches) {
    Map<String, Object> state = new HashMap<>();
    for (Generator branch : branches) {
      branch.forEach(state::putAll);
      state.putAll(branch.result());
    }
    return state;
  }
}

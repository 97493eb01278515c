import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class CountedInTwoSteps {
  private final Map<String, Integer> turns = new ConcurrentHashMap<>();

  int next(String agent) {
    int turn = turns.getOrDefault(agent, 0) + 1;
    turns.put(agent, turn); // want "`turns` is written from what was read in an earlier step"
    return turn;
  }
}

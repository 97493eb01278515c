import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class UnderOneLock {
  private final Map<String, Integer> turns = new ConcurrentHashMap<>();

  synchronized int next(String agent) {
    int turn = turns.getOrDefault(agent, 0) + 1;
    turns.put(agent, turn);
    return turn;
  }
}

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class OneStepOfTheMap {
  private final Map<String, Integer> turns = new ConcurrentHashMap<>();

  int next(String agent) {
    return turns.merge(agent, 1, Integer::sum);
  }
}

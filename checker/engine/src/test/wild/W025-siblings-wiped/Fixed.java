import dev.baton.patterns.FanOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each branch returns what it adds, and the join keeps it all. */
class Fixed {
  interface StepAgent {
    String name();

    String ask(Map<String, Object> state);
  }

  static Map<String, Object> both(Map<String, Object> left, Map<String, Object> right) {
    Map<String, Object> both = new HashMap<>(left);
    both.putAll(right);
    return both;
  }

  Map<String, Object> parallel(List<StepAgent> agents, Map<String, Object> state) {
    return FanOut.over(agents)
        .run(agent -> Map.<String, Object>of(agent.name(), agent.ask(state)))
        .reduce(Fixed::both)
        .orElse(state);
  }
}

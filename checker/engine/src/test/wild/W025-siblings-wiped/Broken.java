import dev.baton.patterns.FanOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * each branch returns a whole state, and the join keeps the one that came last
 *
 * @see <a href="https://github.com/mastra-ai/mastra/issues/22319">mastra-ai/mastra#22319</a>
 */
class Broken {
  interface StepAgent {
    String name();

    String ask(Map<String, Object> state);
  }

  static Map<String, Object> step(StepAgent agent, Map<String, Object> state) {
    Map<String, Object> own = new HashMap<>(state);
    own.put(agent.name(), agent.ask(state));
    return own;
  }

  Map<String, Object> parallel(List<StepAgent> agents, Map<String, Object> state) {
    return FanOut.over(agents)
        .run(agent -> step(agent, state))
        .reduce((before, after) -> after) // want "keeps the last value"
        .orElse(state);
  }
}

package dev.baton.samples.agentic.fixed;

import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.service.V;
import java.util.function.UnaryOperator;

/** Each finds into a key of its own, and the host is asked three times at most. */
public final class Evening {
  private static final int ROUNDS = 3;

  private Evening() {}

  /** Finds meals. */
  public record Cook(UnaryOperator<String> model) {
    /** A meal for the mood. */
    @Agent(outputKey = "meal")
    public String cook(@V("mood") String mood) {
      return model.apply("cook " + mood);
    }
  }

  /** Finds movies. */
  public record Critic(UnaryOperator<String> model) {
    /** A movie for the mood. */
    @Agent(outputKey = "movie")
    public String watch(@V("mood") String mood) {
      return model.apply("watch " + mood);
    }
  }

  /** Judges what was found. */
  public record Host(UnaryOperator<String> model) {
    /** Whether the plan is good. */
    @Agent(outputKey = "verdict")
    public String judge(@V("plan") String plan) {
      return model.apply("judge " + plan);
    }
  }

  /** Both work at once, each on its own key. */
  public static UntypedAgent both(UnaryOperator<String> model) {
    return AgenticServices.parallelBuilder()
        .subAgents(new Cook(model), new Critic(model))
        .output(scope -> scope.readState("meal", "") + " and " + scope.readState("movie", ""))
        .build();
  }

  /** The host is asked until the verdict is good, or the rounds are spent. */
  public static UntypedAgent asked(UnaryOperator<String> model) {
    return AgenticServices.loopBuilder()
        .subAgents(new Host(model))
        .maxIterations(ROUNDS)
        .exitCondition(scope -> "good".equals(scope.readState("verdict", "")))
        .build();
  }
}
